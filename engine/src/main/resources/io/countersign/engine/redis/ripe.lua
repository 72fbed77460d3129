-- Published items that may be let go of, oldest first: ARGV is who asks, for how many milliseconds nobody else is told then, and
-- how many.
local who, turn, most = ARGV[1], ARGV[2], ARGV[3] + 0
local TURN = P .. 'turn'
local holder = call('GET', TURN)
if holder and holder ~= who then
  return {}
end
local found = call('ZRANGEBYSCORE', DONE, '-inf', string.format('%.0f', latest()), 'WITHSCORES', 'LIMIT', 0, most)
if #found == 0 then
  return {}
end
call('SET', TURN, who, 'PX', turn)

local function precedes(a, b)
  local first, one = string.match(a, '^(%d+)-(%d+)$')
  local second, other = string.match(b, '^(%d+)-(%d+)$')
  first, second = first + 0, second + 0
  return first < second or first == second and one + 0 < other + 0
end

-- What every group of readers has been given, and the first of that which it has not acknowledged.
local groups, told = {}, redis.pcall('XINFO', 'GROUPS', RESULTS)
for i = 1, #told do
  local group = {}
  for j = 1, #told[i], 2 do
    group[told[i][j]] = told[i][j + 1]
  end
  groups[i] = {given = group['last-delivered-id'], open = group.pending > 0 and call('XPENDING', RESULTS, group.name)[2]}
end

local function is_had(result)
  for _, group in ipairs(groups) do
    if precedes(group.given, result) or group.open and not precedes(result, group.open) then
      return false
    end
  end
  return true
end

-- Where an item's result stands. If it is not where it is expected, because a clock was set back or somebody has trimmed the
-- stream, the last result counts.
local function result_of(id, at)
  local from = at .. '-0'
  while true do
    local entries = call('XRANGE', RESULTS, from, '+', 'COUNT', 10)
    for _, entry in ipairs(entries) do
      if entry[2][2] == id and entry[2][4] ~= 'reopened' then
        return entry[1]
      end
    end
    local last = entries[10] and entries[10][1]
    if not last or precedes(at .. '-18446744073709551615', last) then
      local newest = call('XREVRANGE', RESULTS, '+', '-', 'COUNT', 1)[1]
      return newest and newest[1] or '0-0'
    end
    from = '(' .. last
  end
end

local ripe = {}
for i = 1, #found, 2 do
  if #groups == 0 or is_had(result_of(found[i], found[i + 1])) then
    ripe[#ripe + 1] = found[i]
  end
end
return ripe
