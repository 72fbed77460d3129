-- Keeps fields of the shared state if the caller watches for everybody: ARGV is its token and the fields. Answers 1 if it does.
if not holds(ARGV[1]) then
  return 0
end
call('HSET', P .. 'drift', unpack(ARGV, 2))
return 1
