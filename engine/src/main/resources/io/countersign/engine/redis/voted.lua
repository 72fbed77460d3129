-- On which of some items a vote of a person stands: ARGV is the person and the items.
local voted = {}
for i = 2, #ARGV do
  if call('HEXISTS', P .. 'i:' .. ARGV[i], 'a:' .. ARGV[1]) == 1 then
    voted[#voted + 1] = ARGV[i]
  end
end
return voted
