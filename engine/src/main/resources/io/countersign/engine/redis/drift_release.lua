-- Lets another follower watch for everybody: ARGV is the token of the one that goes.
if holds(ARGV[1]) then
  call('DEL', P .. 'drift:holder')
end
return 1
