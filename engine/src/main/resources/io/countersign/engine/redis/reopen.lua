local id, who, operation, reason = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local item = P .. 'i:' .. id
local line = find(id)
if not line then
  return {'UNKNOWN'}
end
local row = parse(line)
if call('HEXISTS', item, 'p:' .. operation) == 1 then
  return {'DONE', line}
end
if not WORD[row.state] or not decides(who) then
  return {'LOST', line}
end
call('HSET', item, 'p:' .. operation, 'reopened')
call('XADD', P .. 'res', '*', 'item', id, 'status', 'reopened', 'content', whole(id, row), 'output', '',
  'reviewers', who, 'reason', reason, 'at', stamp)
call('DEL', 'review:' .. id .. ':status')

-- The votes and the claim of the first round do not count in the second.
local spent, fields = {'tk', 'tw', 'dk', 'dv', 'dx', 'dw'}, call('HKEYS', item)
for _, field in ipairs(fields) do
  if string.find(field, '^[ax]:') then
    spent[#spent + 1] = field
  end
end
call('HDEL', item, unpack(spent))
row.approvals = 0
local due = now + string.match(rule_of(row), '^%d [01] (%d+)')
if row.due + 0 < due then
  row.due = due
end
put_back(row)
line = change(id, row, 'reopened')
call('HDEL', FINAL, id)
call('ZREM', P .. 'done', id)
call('ZADD', EXPIRY, row.due, id)
tell(id, 'reopened', who, reason)
return {'DONE', line}
