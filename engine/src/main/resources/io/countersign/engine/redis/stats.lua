local counts = call('HMGET', COUNTERS, 'approved', 'modified', 'rejected', 'duplicates')
for i = 1, 4 do
  counts[i] = (counts[i] or 0) + 0
end
return {
  call('LLEN', T), call('ZCARD', INDEX.P), call('ZCARD', INDEX.C), call('ZCARD', INDEX.S), call('ZCARD', INDEX.H),
  counts[1], counts[2], counts[3], counts[4], call('XLEN', P .. 'quar') - call('HLEN', P .. 'quarrel'), tonumber(string.sub(call('GET', P .. 'head') or '', 41)) or 0
}
