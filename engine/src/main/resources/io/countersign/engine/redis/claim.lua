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
local newest, ended, vote = unpack(call('HMGET', item, 'tk', 'm:' .. token, 'a:' .. who))
if WORD[row.state] or row.state == 'H' then
  return {'GONE', line}
end
local live = row.state == 'C' and row.lease > now
if live and newest == token and row.owner == who then
  return {'GRANTED', line}
end
if live and row.owner ~= who then
  return {'TAKEN', line}
end
if vote and waits_for_others(item, who, row) then
  return {'YOURS', line}
end
if ended then
  return {'GONE', line}
end
call('HSET', item, 'tk', token, 'tw', who)
lease(row, who, duration)
line = change(id, row, 'claimed')
tell(id, 'claimed', who, '')
return {'GRANTED', line}
