-- Stores where a model stands if nobody was faster: ARGV is the model, what the caller has seen, what is to stand there, the
-- person who wants it so, or '', and, if people would ask about it later, as they do about another level, who did it and why.
local model, seen, status, person, who, why = unpack(ARGV)
local KEPT = 1000
local key = P .. 'auto'
if person ~= '' and not governs(person) then
  return {2}
end
local stored = call('HGET', key, model) or ''
if stored ~= seen then
  return {0, stored}
end
call('HSET', key, model, status)
if who then
  call('INCR', key .. 'changes')
  local history = key .. ':' .. model
  call('LPUSH', history, status)
  call('LTRIM', history, 0, KEPT - 1)
  audit('autonomy', '', who, why)
end
return {1, status}
