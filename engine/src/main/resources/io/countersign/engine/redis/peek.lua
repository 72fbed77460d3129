-- The oldest raw entries: at most ARGV[1] of them and about ARGV[2] bytes, but at least one.
local most, bytes = ARGV[1] + 0, ARGV[2] + 0
local entries, size, step = {}, 0, 1
while #entries < most and size < bytes do
  local last = #entries + 1
  local part = call('LRANGE', T, -(last + math.min(step, most - #entries) - 1), -last)
  if #part == 0 then
    break
  end
  for i = #part, 1, -1 do
    if size < bytes then
      entries[#entries + 1], size = part[i], size + #part[i]
    end
  end
  step = math.min(step * 2, 64)
end
return {stamp, call('LLEN', T), entries, call('HGETALL', P .. 'cfg')}
