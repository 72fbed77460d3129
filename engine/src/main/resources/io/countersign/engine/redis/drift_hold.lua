-- Lets one follower watch for everybody, or go on: ARGV is its token and the lease in milliseconds. Answers 1 if it may.
local token, lease = unpack(ARGV)
if holds(token) or not call('GET', P .. 'drift:holder') then
  call('SET', P .. 'drift:holder', token, 'PX', lease)
  return 1
end
return 0
