-- Gives a claim back: ARGV is the item, the token, how (released, skipped, snoozed, escalated) and a detail.
local id, token, how, detail = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local item = P .. 'i:' .. id
local line = find(id)
if not line then
  return {'UNKNOWN'}
end
local row = parse(line)
local newest, holder, ended = unpack(call('HMGET', item, 'tk', 'tw', 'm:' .. token))
if ended then
  return {ended == how and 'DONE' or 'LOST', line}
end
if newest ~= token or WORD[row.state] or row.state == 'H' then
  return {'LOST', line}
end
if row.state ~= 'C' and call('HEXISTS', item, 'a:' .. holder) == 1 then
  return {'LOST', line}
end

local function hide(until_millis)
  local others = {}
  for each, moment in string.gmatch(row.hidden, '([^=;]+)=(%d+)') do
    if each ~= holder then
      others[#others + 1] = each .. '=' .. moment
    end
  end
  others[#others + 1] = holder .. '=' .. until_millis
  row.hidden = table.concat(others, ';')
end

local reason = ''
if how == 'skipped' then
  hide('9223372036854775807')
elseif how == 'snoozed' then
  hide(detail)
  reason = detail
elseif how == 'escalated' then
  row.priority, row.escalated, reason = URGENT, '1', detail
end
call('HSET', item, 'm:' .. token, how)
put_back(row)
line = change(id, row, how)
tell(id, how, holder, reason)
return {'DONE', line}
