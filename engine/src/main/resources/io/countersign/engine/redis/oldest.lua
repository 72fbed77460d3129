-- The oldest raw entries but the first so many, at most so many of them and of about so many bytes, but at least one; with
-- what it takes to read them: the time and the rules. Also how many there are in all. So few at a time that what usual entries
-- take fits into the buffer of 16 kB that Redis has at hand for a reply to a script.
local READ_AT_ONCE = 25
local function oldest(known, most, bytes)
  local entries, size, step = {}, 0, 1
  while #entries < most and size < bytes do
    local last = known + #entries + 1
    local part = call('LRANGE', T, -(last + math.min(step, most - #entries) - 1), -last)
    if #part == 0 then
      break
    end
    for i = #part, 1, -1 do
      if size < bytes then
        entries[#entries + 1], size = part[i], size + #part[i]
      end
    end
    step = math.min(step * 2, READ_AT_ONCE)
  end
  return {stamp, call('LLEN', T), entries, call('HGETALL', P .. 'cfg')}
end
