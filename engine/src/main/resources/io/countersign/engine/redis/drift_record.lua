-- Puts events at the end of the list, each once, if the caller watches for everybody: ARGV is its token, how many are kept, and for
-- each event the number of its batch in the log, its own number there, and its text. Answers 1 if the caller does.
local token, kept = unpack(ARGV, 1, 2)
local state, events = P .. 'drift', P .. 'drift:events'
if not holds(token) then
  return 0
end
local batch, event = string.match(call('HGET', state, 'recorded') or '0-0', '^(%d+)%-(%d+)$')
batch, event = batch + 0, event + 0
for i = 3, #ARGV, 3 do
  local b, e = ARGV[i] + 0, ARGV[i + 1] + 0
  if b > batch or (b == batch and e > event) then
    batch, event = b, e
    local place = ARGV[i] .. '-' .. ARGV[i + 1]
    call('XADD', events, 'MAXLEN', kept, place, 'e', ARGV[i + 2])
    call('HSET', state, 'recorded', place)
  end
end
return 1
