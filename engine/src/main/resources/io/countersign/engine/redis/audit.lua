local RULE = 'rule'

local function plain(text)
  return (string.gsub(text, '[%z\1-\31\127]', ' '))
end

local function audit(action, item, who, detail)
  local line = stamp .. '\t' .. action .. '\t' .. plain(item) .. '\t' .. who .. '\t' .. plain(detail)
  local head = call('HMGET', COUNTERS, 'lines', 'chain')
  local number = (head[1] or 0) + 1
  local chain = redis.sha1hex((head[2] or '') .. line)
  call('HSET', COUNTERS, 'lines', number, 'chain', chain)
  call('XADD', P .. 'audit', '*', 'n', number, 'line', line, 'chain', chain)
end

local function note(id, action, who, detail)
  call('RPUSH', P .. 'h:' .. id, stamp .. '\t' .. action .. '\t' .. who .. '\t' .. detail)
end

local function tell(id, action, who, detail)
  note(id, action, who, detail)
  audit(action, id, who, detail)
end
