-- One round of what falls due by itself: ARGV is how many of each kind, whether to expire however many are due, and in whose name.
local batch, confirmed, by = ARGV[1] + 0, ARGV[2] == '1', ARGV[3]
if confirmed and not decides(by) then
  return {'FORBIDDEN'}
end

-- Acts on what is due in an index: how often, and whether there may be more. An entry without a row would be met again and again.
local function each_due(index, act)
  local ids, count = call('ZRANGEBYSCORE', index, '-inf', stamp, 'LIMIT', 0, batch), 0
  for _, id in ipairs(ids) do
    local line = call('HGET', ROWS, id)
    if not line then
      call('ZREM', index, id)
    elseif act(id, parse(line)) then
      count = count + 1
    end
  end
  return count, #ids == batch
end

local function lapse(id, row)
  local owner = row.owner
  put_back(row)
  change(id, row, 'lapsed')
  tell(id, 'lapsed', owner, '')
  return true
end

local function publish_held(id, row)
  local kind, verdict, people = unpack(call('HMGET', P .. 'i:' .. id, 'dk', 'dv', 'dw'))
  local output, reason = unpack(call('HMGET', P .. 'o:' .. id, 'o:' .. verdict, 'r:' .. verdict))
  publish(id, row, kind, people, output or '', reason or '')
  tell(id, 'published', RULE, WORD[kind])
  return true
end

local OUTCOME = {A = 'approved', R = 'rejected', E = 'escalated', K = 'kept'}

local function expire(id, row)
  if row.state == 'H' then
    return false
  end
  local outcome = string.match(rule_of(row), '(%a)$')
  local detail = OUTCOME[outcome] .. (by ~= '' and ', confirmed by ' .. by or '')
  if WORD[outcome] then
    tell(id, 'expired', RULE, detail)
    publish(id, row, outcome, '', '', 'nobody decided until it was due')
    return true
  end
  if outcome == 'E' then
    row.priority, row.escalated = URGENT, '1'
  end
  change(id, row, 'expired')
  call('ZREM', EXPIRY, id)
  tell(id, 'expired', RULE, detail)
  return true
end

local lapsed, more_lapsing = each_due(INDEX.C, lapse)
-- What broke off half-way would give producers the same result in every round.
local unsound = unsound_key(publishing())
if unsound then
  return unsound
end
local published, more_held = each_due(INDEX.H, publish_held)
local open = call('ZCARD', INDEX.P) + call('ZCARD', INDEX.S) + call('ZCARD', INDEX.C)
local due = call('ZCOUNT', EXPIRY, '-inf', stamp)
local suspicious = due > math.max(50, open / 10) and not confirmed
local expired, more_expiring = 0, false
if due > 0 and not suspicious then
  expired, more_expiring = each_due(EXPIRY, expire)
end
local more = more_lapsing or more_held or more_expiring
return {lapsed, published, expired, suspicious and due or 0, more and 1 or 0}
