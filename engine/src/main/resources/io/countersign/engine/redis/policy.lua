-- Puts a policy in force if its author has seen the one before it: ARGV is the number of that one, the author, the reason,
-- the policy, and its approval rules as fields of the settings.
local seen, author, reason, policy = unpack(ARGV, 1, 4)
local KEPT = 1000
local key = P .. 'policy'

local stored = call('GET', key) or ''
if not governs(author) then
  return {'FORBIDDEN', stored}
end
local number = string.match(stored, '^%d+') or '0'
if number ~= seen then
  return {'OVERTAKEN', stored}
end
reason = plain(reason)
local version = table.concat({number + 1, stamp, author, reason, policy}, '\n')
call('SET', key, version)
call('LPUSH', key .. ':history', version)
call('LTRIM', key .. ':history', 0, KEPT - 1)
call('HSET', P .. 'cfg', unpack(ARGV, 5))
audit('policy', '', author, 'version ' .. number + 1 .. ': ' .. reason)
return {'APPLIED', version}
