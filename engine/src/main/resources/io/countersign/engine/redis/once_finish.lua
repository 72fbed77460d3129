-- Keeps the result of a request and hands entries to people, if the request still is the caller's: ARGV is the key, the token,
-- the result, how many milliseconds it is kept, and the entries. Answers 1 if that is so, now or from before.
local name, token, result, kept = unpack(ARGV, 1, 4)
local key = P .. 'once:' .. name
local stored = call('HMGET', key, 'token', 'result')
if stored[1] ~= token then
  return 0
end
if not stored[2] then
  call('HSET', key, 'result', result)
  call('PEXPIRE', key, kept)
  if ARGV[5] then
    call('LPUSH', T, unpack(ARGV, 5))
  end
end
return 1
