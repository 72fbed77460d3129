local T = KEYS[1]
local P = 'hitl:{' .. T .. '}:'
local ROWS, FINAL, EXPIRY, COUNTERS = P .. 'rows', P .. 'fin', P .. 'exp', P .. 'ctr'
local INDEX = {P = P .. 'pend', S = P .. 'sec', C = P .. 'lease', H = P .. 'hold'}
local WORD = {A = 'approved', M = 'modified', R = 'rejected'}

local call = redis.call
local clock = call('TIME')
local stamp = clock[1] .. string.sub(clock[2] + 1000000, 2, 4)
local now = stamp + 0

-- Lua writes numbers of up to 14 digits as they are. A due date may have 15, so it stays a text.
local function parse(line)
  local version, state, owner, lease, priority, approvals, escalated, hidden, due, fixed =
    string.match(line, '^(%d+)\t(%a)\t([^\t]*)\t(%d+)\t(%d)\t(%d+)\t([01])\t([^\t]*)\t(%-?%d+)\t(.*)$')
  return {
    version = version, state = state, owner = owner, lease = lease + 0, priority = priority, approvals = approvals + 0,
    escalated = escalated, hidden = hidden, due = due, fixed = fixed, was = state, leased = lease + 0
  }
end

local function render(row)
  return row.version .. '\t' .. row.state .. '\t' .. row.owner .. '\t' .. row.lease .. '\t' .. row.priority
    .. '\t' .. row.approvals .. '\t' .. row.escalated .. '\t' .. row.hidden .. '\t' .. row.due .. '\t' .. row.fixed
end

-- The item's line in the rows, or else among the published ones.
local function find(id)
  return call('HGET', ROWS, id) or call('HGET', FINAL, id)
end

-- The hash of the item's bytes: the id has 24 digits of it, behind the tag that it carries in a cluster, the row the rest.
local function whole(id, row)
  local from = (string.find(id, '}', 1, true) or 0) + 1
  return string.sub(id, from, from + 23) .. string.match(row.fixed, '^%d+\t%a\t[^\t]*\t[^\t]*\t(%x+)\t')
end
