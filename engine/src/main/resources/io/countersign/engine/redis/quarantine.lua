-- Entries after a place that were not released: at most ARGV[2] of them and about ARGV[3] bytes, but at least one.
local after, most, bytes = ARGV[1], ARGV[2] + 0, ARGV[3] + 0
local found, size = {}, 0
while #found < most and size < bytes do
  local from = after == '' and '-' or '(' .. after
  local entry = call('XRANGE', P .. 'quar', from, '+', 'COUNT', 1)[1]
  if not entry then
    break
  end
  after = entry[1]
  if call('HEXISTS', P .. 'quarrel', after) == 0 then
    found[#found + 1], size = entry, size + #entry[2][2]
  end
end
return found
