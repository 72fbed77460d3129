-- Lets somebody else execute a request: ARGV is the key and the token of the caller that gives it up.
local key = P .. 'once:' .. ARGV[1]
local stored = call('HMGET', key, 'token', 'result')
if stored[1] == ARGV[2] and not stored[2] then
  call('DEL', key)
end
return 1
