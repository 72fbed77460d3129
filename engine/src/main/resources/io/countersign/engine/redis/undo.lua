local id, verdict, who = ARGV[1], ARGV[2], ARGV[3]
local item = P .. 'i:' .. id
local line = find(id)
if not line then
  return {'UNKNOWN'}
end
local vote, undone, decided, agreed =
  unpack(call('HMGET', item, 'a:' .. who, 'u:' .. verdict, 'dk', 'dx'))
if undone == who then
  return {'UNDONE', line}
end
local kind, voted = string.match(vote or '', '^(%a)\t%d+\t(.*)$')
if voted ~= verdict then
  return {'UNKNOWN'}
end
local row = parse(line)
if WORD[row.state] then
  return {'LATE', line}
end
call('HSET', item, 'u:' .. verdict, who)
call('HDEL', item, 'a:' .. who, 'x:' .. who)
if kind ~= 'R' then
  row.approvals = leading(item)
end

-- Whether what was decided still stands without this vote.
local function stands()
  if decided == 'R' or kind == 'R' then
    return decided ~= kind
  end
  local people = agreeing(item, agreed)
  if not satisfied(people, row) then
    return false
  end
  call('HSET', item, 'dw', table.concat(people, ','))
  return true
end

if row.state == 'S' or row.state == 'H' and not stands() then
  put_back(row)
end
line = change(id, row, 'undone')
tell(id, 'undone', who, verdict)
return {'UNDONE', line}
