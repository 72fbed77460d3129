local T = KEYS[1]
local P = 'hitl:{' .. T .. '}:'
local ROWS, FINAL, EXPIRY, COUNTERS = P .. 'rows', P .. 'fin', P .. 'exp', P .. 'ctr'
local INDEX = {P = P .. 'pend', S = P .. 'sec', C = P .. 'lease', H = P .. 'hold'}
local WORD = {A = 'approved', M = 'modified', R = 'rejected'}
local URGENT, RULE, KEPT_EVENTS = 9, 'rule', 50000
local LATEST_DUE, PRIORITY_WEIGHT = 8796093022207, 8796093022208

local call = redis.call
local clock = call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

local function digits(number)
  return string.format('%.0f', number)
end

local function parse(line)
  local version, state, owner, lease, priority, approvals, escalated, hidden, due, fixed =
    string.match(line, '^(%d+)\t(%a)\t([^\t]*)\t(%d+)\t(%d)\t(%d+)\t([01])\t([^\t]*)\t(%-?%d+)\t(.*)$')
  local level, content = string.match(fixed, '^%d+\t(%a)\t[^\t]*\t[^\t]*\t(%x+)\t')
  return {
    version = version + 0, state = state, owner = owner, lease = lease + 0, priority = priority + 0,
    approvals = approvals + 0, escalated = escalated, hidden = hidden, fixed = fixed,
    due = due + 0, level = level, content = content, was = state, leased = lease + 0
  }
end

local function render(row)
  return row.version .. '\t' .. row.state .. '\t' .. row.owner .. '\t' .. digits(row.lease) .. '\t' .. row.priority
    .. '\t' .. row.approvals .. '\t' .. row.escalated .. '\t' .. row.hidden .. '\t' .. digits(row.due) .. '\t' .. row.fixed
end

-- The item's line in the rows, or else among the published ones.
local function find(id)
  return call('HGET', ROWS, id) or call('HGET', FINAL, id)
end

local function whole(id, row)
  return string.match(string.gsub(id, '^{[^}]*}', ''), '^%x+') .. row.content
end

local function emit(op, id, line)
  local number = call('HINCRBY', COUNTERS, 'events', 1)
  call('XADD', P .. 'ev', 'MAXLEN', '~', KEPT_EVENTS, '*', 'op', op, 'id', id, 'n', number, 'row', line)
end

local function plain(text)
  return (string.gsub(text, '[%z\1-\31\127]', ' '))
end

local function audit(action, item, who, detail)
  local line = digits(now) .. '\t' .. action .. '\t' .. plain(item) .. '\t' .. who .. '\t' .. plain(detail)
  local head = call('HMGET', COUNTERS, 'lines', 'chain')
  local number = (head[1] or 0) + 1
  local chain = redis.sha1hex((head[2] or '') .. line)
  call('HSET', COUNTERS, 'lines', number, 'chain', chain)
  call('XADD', P .. 'audit', '*', 'n', number, 'line', line, 'chain', chain)
end

local function note(id, action, who, detail)
  call('RPUSH', P .. 'h:' .. id, digits(now) .. '\t' .. action .. '\t' .. who .. '\t' .. detail)
end

local function tell(id, action, who, detail)
  note(id, action, who, detail)
  audit(action, id, who, detail)
end

local function urgency(row)
  return (URGENT - row.priority) * PRIORITY_WEIGHT + math.max(0, math.min(row.due, LATEST_DUE))
end

local function rule_of(row)
  return call('HGET', P .. 'cfg', row.level) or DEFAULT_RULES[row.level]
end

local function decides(who)
  return call('HGET', P .. 'who', who) ~= 'ANALYST'
end

-- Nothing expires while it is leased or held; those that have expired already are not in the index.
local function reschedule(id, row)
  local at = math.max(row.due, row.lease)
  if row.state == 'H' then
    call('ZADD', EXPIRY, 'XX', '+inf', id)
  elseif row.was == 'H' or row.due < math.max(row.lease, row.leased) then
    call('ZADD', EXPIRY, 'XX', at, id)
  end
end

local function place(id, row)
  local old, new = INDEX[row.was], INDEX[row.state]
  call('ZADD', new, row.lease > 0 and row.lease or urgency(row), id)
  if old and old ~= new then
    call('ZREM', old, id)
  end
  reschedule(id, row)
  row.was, row.leased = row.state, row.lease
end

-- Stores an open item as it has become, in the one index of its state, and tells everybody.
local function change(id, row, op)
  row.version = row.version + 1
  local line = render(row)
  call('HSET', ROWS, id, line)
  emit(op, id, line)
  place(id, row)
  return line
end

local function put_back(row)
  row.state = row.approvals > 0 and 'S' or 'P'
  row.owner, row.lease = '', 0
end

local function lease(row, who, duration)
  row.state, row.owner, row.lease = 'C', who, now + duration
end
