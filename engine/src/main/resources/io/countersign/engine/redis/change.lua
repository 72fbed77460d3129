local URGENT, KEPT_EVENTS = 9, 50000
local LATEST_DUE, PRIORITY_WEIGHT = 8796093022207, 8796093022208

-- Tells everybody what happened: to which items, each followed by its row as it has become.
local function emit(op, ...)
  call('XADD', P .. 'ev', 'MAXLEN', '~', KEPT_EVENTS, '*', 'op', op, ...)
end

local function urgency(row)
  return (URGENT - row.priority) * PRIORITY_WEIGHT + math.max(0, math.min(row.due + 0, LATEST_DUE))
end

local function place(id, row)
  local old, new = INDEX[row.was], INDEX[row.state]
  call('ZADD', new, row.lease > 0 and row.lease or urgency(row), id)
  if old and old ~= new then
    call('ZREM', old, id)
  end
  -- Nothing expires while it is leased or held, and what has expired already is not in the index.
  local due = row.due + 0
  if due < row.lease or due < row.leased then
    call('ZADD', EXPIRY, 'XX', math.max(due, row.lease), id)
  end
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
