-- One round of what falls due by itself: ARGV is how many of each kind, whether to expire however many are due, and in whose name.
local batch, confirmed, by = ARGV[1] + 0, ARGV[2] == '1', ARGV[3]

local function due_in(index)
  return call('ZRANGEBYSCORE', index, '-inf', digits(now), 'LIMIT', 0, batch)
end

-- An index entry without a row would be met in every round.
local function each(index, ids, act)
  for _, id in ipairs(ids) do
    local line = call('HGET', ROWS, id)
    if line then
      act(id, parse(line))
    else
      call('ZREM', index, id)
    end
  end
  return #ids
end

local function lapse(id, row)
  local owner = row.owner
  put_back(row)
  change(id, row, 'lapsed')
  tell(id, 'lapsed', owner, '')
end

local function publish_held(id, row)
  local kind, verdict, people = unpack(call('HMGET', P .. 'i:' .. id, 'dk', 'dv', 'dw'))
  local output, reason = unpack(call('HMGET', P .. 'o:' .. id, 'o:' .. verdict, 'r:' .. verdict))
  publish(id, row, kind, people, output or '', reason or '')
  tell(id, 'published', RULE, WORD[kind])
end

local OUTCOME = {A = 'approved', R = 'rejected', E = 'escalated', K = 'kept'}

local function expire(id, row)
  local outcome = string.match(rule_of(row), '(%a)$')
  local detail = OUTCOME[outcome] .. (by ~= '' and ', confirmed by ' .. by or '')
  if WORD[outcome] then
    tell(id, 'expired', RULE, detail)
    publish(id, row, outcome, '', '', 'nobody decided until it was due')
    return
  end
  if outcome == 'E' then
    row.priority, row.escalated = URGENT, '1'
  end
  change(id, row, 'expired')
  call('ZREM', EXPIRY, id)
  tell(id, 'expired', RULE, detail)
end

local lapsed = each(INDEX.C, due_in(INDEX.C), lapse)
local published = each(INDEX.H, due_in(INDEX.H), publish_held)
local open = call('ZCARD', INDEX.P) + call('ZCARD', INDEX.S) + call('ZCARD', INDEX.C)
local due = call('ZCOUNT', EXPIRY, '-inf', digits(now))
local suspicious = due > math.max(50, open / 10) and not confirmed
local expired = 0
if due > 0 and not suspicious then
  expired = each(EXPIRY, due_in(EXPIRY), expire)
end
local more = lapsed == batch or published == batch or expired == batch
return {lapsed, published, expired, suspicious and due or 0, more and 1 or 0}
