-- ARGV holds how many of the entries that follow are known already, how many more and how many bytes to answer with, and
-- five values for each entry to take, oldest first: hash, id, row, urgency and due, or hash, nothing, field and problem.
local BEFORE, EACH, ROWS_AN_EVENT = 3, 5, 10
local known, next_most, next_bytes, wanted = ARGV[1] + 0, ARGV[2] + 0, ARGV[3] + 0, (#ARGV - BEFORE) / EACH

-- The oldest raw entries as far as they are still the ones that were read.
local function verified()
  local raws = {}
  while #raws < wanted do
    local first = #raws + 1
    local part = call('LRANGE', T, -math.min(first + READ_AT_ONCE - 1, wanted), -first)
    for i = #part, 1, -1 do
      if redis.sha1hex(part[i]) ~= ARGV[BEFORE + #raws * EACH + 1] then
        return raws
      end
      raws[#raws + 1] = part[i]
    end
    if #part == 0 then
      return raws
    end
  end
  return raws
end

local raws = verified()
if #raws == 0 then
  return {0, 0, 0, oldest(known, next_most, next_bytes)}
end
local unsound = unsound_key(ARRIVING)
if unsound then
  return unsound
end

local ids, bodies = {}, {}
for i = 1, #raws do
  local id = ARGV[BEFORE + (i - 1) * EACH + 2]
  if id ~= '' then
    ids[#ids + 1], bodies[#bodies + 1] = id, 'review:' .. id
  end
end
local open, final, fresh = {}, {}, true
if #ids > 0 then
  open, final = call('HMGET', ROWS, unpack(ids)), call('HMGET', FINAL, unpack(ids))
  fresh = call('EXISTS', unpack(bodies)) == 0
end

-- Whether unreadable bytes are here already: in quarantine, or released from it as an item that has not left since.
local aside = {}
local function is_aside(hash)
  local entry = aside[hash] or call('HGET', P .. 'quarid', hash)
  local item = entry and call('HGET', P .. 'quarrel', entry)
  return entry and (not item or find(item))
end

local store, rows, pending, expiring, quarantined = {}, {}, {}, {}, {}
local taken, accepted, duplicates, next_id = {}, {}, 0, 0
for i = 1, #raws do
  local at = BEFORE + (i - 1) * EACH
  local hash, id = ARGV[at + 1], ARGV[at + 2]
  if id == '' and is_aside(hash) then
    duplicates = duplicates + 1
  elseif id == '' then
    quarantined[#quarantined + 1], aside[hash] = i, ''
  else
    next_id = next_id + 1
    local duplicate = false
    if open[next_id] or final[next_id] or taken[id] or not fresh then
      id, duplicate = settle(id, hash, taken)
    end
    if duplicate then
      duplicates = duplicates + 1
    else
      local line, n = ARGV[at + 3], #accepted
      taken[id] = hash
      accepted[n + 1] = id
      store[2 * n + 1], store[2 * n + 2] = 'review:' .. id, raws[i]
      rows[2 * n + 1], rows[2 * n + 2] = id, line
      pending[2 * n + 1], pending[2 * n + 2] = ARGV[at + 4], id
      expiring[2 * n + 1], expiring[2 * n + 2] = ARGV[at + 5], id
    end
  end
end

if #accepted > 0 then
  call('MSET', unpack(store))
  call('HSET', ROWS, unpack(rows))
  call('ZADD', INDEX.P, unpack(pending))
  call('ZADD', EXPIRY, unpack(expiring))
  for i = 1, #rows, 2 * ROWS_AN_EVENT do
    emit('arrived', unpack(rows, i, math.min(i + 2 * ROWS_AN_EVENT - 1, #rows)))
  end
end
for _, i in ipairs(quarantined) do
  local at = BEFORE + (i - 1) * EACH
  local entry = call('XADD', P .. 'quar', '*', 'raw', raws[i], 'field', ARGV[at + 3], 'problem', ARGV[at + 4])
  call('HSET', P .. 'quarid', ARGV[at + 1], entry)
end
if duplicates > 0 then
  call('HINCRBY', COUNTERS, 'duplicates', duplicates)
end
audit('intake', '', RULE, #accepted .. ' accepted ' .. redis.sha1hex(table.concat(accepted, '\n')) .. ', ' .. duplicates
  .. ' duplicates, ' .. #quarantined .. ' quarantined')
call('LTRIM', T, 0, -(#raws + 1))
return {#accepted, duplicates, #quarantined, oldest(known, next_most, next_bytes)}
