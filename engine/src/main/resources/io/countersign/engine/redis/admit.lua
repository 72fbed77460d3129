-- Makes a quarantined entry an item: ARGV is its place, hash, id, row, urgency, due and who wants it.
local entry, hash, id, line, urgent, due, by = unpack(ARGV)
local unsound = unsound_key(ARRIVING)
if unsound then
  return unsound
end
local item = call('HGET', P .. 'quarrel', entry)
if item then
  return {item}
end
local found = call('XRANGE', P .. 'quar', entry, entry)[1]
if not found then
  return {}
end
local duplicate
item, duplicate = settle(id, hash, {})
call('HSET', P .. 'quarrel', entry, item)
if duplicate then
  call('HINCRBY', COUNTERS, 'duplicates', 1)
else
  call('SET', 'review:' .. item, found[2][2])
  call('HSET', ROWS, item, line)
  call('ZADD', INDEX.P, urgent, item)
  call('ZADD', EXPIRY, due, item)
  emit('arrived', item, line)
  note(item, 'arrived', by, 'released from quarantine')
end
audit('arrived', item, by, 'released from quarantine ' .. entry)
return {item}
