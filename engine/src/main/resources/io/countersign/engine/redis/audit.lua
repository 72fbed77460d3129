local RULE = 'rule'

local function plain(text)
  return string.find(text, '%c') and string.gsub(text, '%c', ' ') or text
end

local function audit(action, item, who, detail)
  local line = stamp .. '\t' .. action .. '\t' .. plain(item) .. '\t' .. who .. '\t' .. plain(detail)
  local head = call('GET', P .. 'head') or ''
  local chain, number = redis.sha1hex(string.sub(head, 1, 40) .. line), (tonumber(string.sub(head, 41)) or 0) + 1
  -- First what may fail: a head without its line would be a gap.
  call('XADD', P .. 'audit', '*', 'n', number, 'line', line, 'chain', chain)
  call('SET', P .. 'head', chain .. number)
end

local function note(id, action, who, detail)
  call('RPUSH', P .. 'h:' .. id, stamp .. '\t' .. action .. '\t' .. who .. '\t' .. detail)
end

local function tell(id, action, who, detail)
  note(id, action, who, detail)
  audit(action, id, who, detail)
end
