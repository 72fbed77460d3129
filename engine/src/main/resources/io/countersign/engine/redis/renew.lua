local id, who, token, duration = ARGV[1], ARGV[2], ARGV[3], ARGV[4] + 0
local item = P .. 'i:' .. id
local line = find(id)
if not line then
  return {'UNKNOWN'}
end
if not decides(who) then
  return {'FORBIDDEN'}
end
local row = parse(line)
local newest, holder, ended, vote = unpack(call('HMGET', item, 'tk', 'tw', 'm:' .. token, 'a:' .. who))
if WORD[row.state] or row.state == 'H' then
  return {'GONE', line}
end
if newest ~= token or holder ~= who then
  return {row.state == 'C' and row.lease > now and row.owner ~= who and 'TAKEN' or 'GONE', line}
end
if vote and waits_for_others(item, who, row) then
  return {'YOURS', line}
end
if ended then
  return {'GONE', line}
end
lease(row, who, duration)
line = change(id, row, 'renewed')
note(id, 'renewed', who, '')
return {'GRANTED', line}
