local SENIOR = {SENIOR = true, ADMIN = true}

-- When everybody who said yes did so, and to which output, by its hash.
local function yes_votes(item)
  local fields, when, said = call('HGETALL', item), {}, {}
  for i = 1, #fields, 2 do
    local tag, who = string.sub(fields[i], 1, 2), string.sub(fields[i], 3)
    if tag == 'a:' and string.sub(fields[i + 1], 1, 1) ~= 'R' then
      when[who] = fields[i + 1]
    elseif tag == 'x:' then
      said[who] = fields[i + 1]
    end
  end
  return when, said
end

-- How many people said yes to the output to which most did.
local function leading(item)
  local when, said = yes_votes(item)
  local counts, most = {}, 0
  for who in pairs(when) do
    local hash = said[who] or ''
    counts[hash] = (counts[hash] or 0) + 1
    most = math.max(most, counts[hash])
  end
  return most
end

-- The people, in the order of their votes, who said yes to the output with this hash.
local function agreeing(item, hash)
  local when, said = yes_votes(item)
  local names = {}
  for who in pairs(when) do
    if (said[who] or '') == hash then
      names[#names + 1] = who
    end
  end
  table.sort(names, function(a, b)
    local first, second = string.sub(when[a], 3, 15), string.sub(when[b], 3, 15)
    return first < second or first == second and a < b
  end)
  return names
end

local function satisfied(names, row)
  local people, senior = string.match(rule_of(row), '^(%d) ([01])')
  if #names < math.max(people + 0, 1) then
    return false
  end
  if senior == '0' and row.escalated == '0' then
    return true
  end
  for _, role in ipairs(call('HMGET', P .. 'who', unpack(names))) do
    if SENIOR[role] then
      return true
    end
  end
  return false
end

-- Whether the output to which this person said yes still waits for other people. It does not if a role or a rule has changed
-- since so that those who agree would do: then the person may say it again, and it is counted anew.
local function waits_for_others(item, who, row)
  return not satisfied(agreeing(item, call('HGET', item, 'x:' .. who) or ''), row)
end
