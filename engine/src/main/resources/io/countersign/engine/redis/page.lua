-- The ids of one state that follow a place in its order, even if the item at that place has moved: ARGV is the state,
-- how many, and the score and id of the place.
local index, count, score, member = INDEX[ARGV[1]], ARGV[2] + 0, ARGV[3], ARGV[4]

-- Redis orders by bytes, Lua's own comparison by locale.
local function precedes(a, b)
  for i = 1, math.min(#a, #b) do
    local x, y = string.byte(a, i), string.byte(b, i)
    if x ~= y then
      return x < y
    end
  end
  return #a < #b
end

local function rank_after()
  local low = call('ZCOUNT', index, '-inf', '(' .. score)
  local high = low + call('ZCOUNT', index, score, score)
  while low < high do
    local middle = math.floor((low + high) / 2)
    if precedes(member, call('ZRANGE', index, middle, middle)[1]) then
      high = middle
    else
      low = middle + 1
    end
  end
  return low
end

local from = member == '' and 0 or rank_after()
local ids = call('ZRANGE', index, from, from + count - 1)
return {ids, #ids > 0 and call('ZSCORE', index, ids[#ids]) or ''}
