local TYPES = {
  rows = 'hash', fin = 'hash', ctr = 'hash', quarrel = 'hash', quarid = 'hash', pend = 'zset', exp = 'zset', ev = 'stream', head = 'string',
  audit = 'stream', quar = 'stream'
}

-- Scripts are not rolled back, so what could fail half-way is looked at first.
local function unsound_key()
  for name, wanted in pairs(TYPES) do
    local found = call('TYPE', P .. name).ok
    if found ~= wanted and found ~= 'none' then
      return redis.error_reply('WRONGTYPE ' .. P .. name .. ' is a ' .. found .. ' instead of a ' .. wanted)
    end
  end
end

-- The id under which these bytes are to be stored, and whether they are an item already. Different bytes under one id get a suffix.
local function settle(id, hash, taken)
  local candidate, suffix = id, 1
  while true do
    local stored = taken[candidate] or find(candidate)
    if stored then
      if (taken[candidate] or whole(candidate, parse(stored))) == hash then
        return candidate, true
      end
    else
      local body = redis.pcall('GET', 'review:' .. candidate)
      if not body or type(body) == 'string' and redis.sha1hex(body) == hash then
        return candidate, false
      end
    end
    suffix = suffix + 1
    candidate = id .. '-' .. suffix
  end
end
