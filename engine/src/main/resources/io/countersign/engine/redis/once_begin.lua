-- Lets one caller execute a request: ARGV is the caller's key for it, its fingerprint, the token and the lease in milliseconds.
local name, fingerprint, token, lease = unpack(ARGV)
local key = P .. 'once:' .. name
local stored = call('HMGET', key, 'for', 'token', 'result')
if stored[1] and stored[1] ~= fingerprint then
  return {'TAKEN'}
end
if stored[3] then
  return {'FINISHED', stored[3]}
end
if stored[2] and stored[2] ~= token then
  return {'BUSY', math.max(call('PTTL', key), 0)}
end
call('HSET', key, 'for', fingerprint, 'token', token)
call('PEXPIRE', key, lease)
return {'GRANTED'}
