-- What something else has taken of these keys, each given with its type. Scripts are not rolled back, so what could fail
-- half-way is looked at first.
local function unsound_key(types)
  for key, wanted in pairs(types) do
    local found = call('TYPE', key).ok
    if found ~= wanted and found ~= 'none' then
      return redis.error_reply('WRONGTYPE ' .. key .. ' is a ' .. found .. ' instead of a ' .. wanted)
    end
  end
end
