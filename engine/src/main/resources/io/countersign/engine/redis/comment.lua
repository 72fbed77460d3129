local id, who, operation, text = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local item = P .. 'i:' .. id
local line = find(id)
if not line then
  return {'UNKNOWN'}
end
if call('HSETNX', item, 'p:' .. operation, 'commented') == 0 then
  return {'DONE', line}
end
local row = parse(line)
row.version = row.version + 1
line = render(row)
call('HSET', WORD[row.state] and FINAL or ROWS, id, line)
emit('commented', id, line)
tell(id, 'commented', who, text)
return {'DONE', line}
