local id = ARGV[1]
local line = find(id)
if not line then
  return {}
end
return {line, call('GET', 'review:' .. id), call('HGETALL', P .. 'i:' .. id), call('HGETALL', P .. 'o:' .. id),
  call('LRANGE', P .. 'h:' .. id, 0, -1)}
