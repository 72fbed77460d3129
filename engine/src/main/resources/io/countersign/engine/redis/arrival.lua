local ARRIVING = {
  [ROWS] = 'hash', [FINAL] = 'hash', [COUNTERS] = 'hash', [P .. 'quarrel'] = 'hash', [P .. 'quarid'] = 'hash', [INDEX.P] = 'zset',
  [EXPIRY] = 'zset', [P .. 'ev'] = 'stream', [P .. 'head'] = 'string', [P .. 'audit'] = 'stream', [P .. 'quar'] = 'stream'
}

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
