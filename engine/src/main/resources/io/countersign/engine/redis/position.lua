local run = string.match(call('INFO', 'server'), 'run_id:(%x+)')
local last = call('XREVRANGE', P .. 'ev', '+', '-', 'COUNT', 1)[1]
return {run, last and last[1] or '0-0', call('HGET', COUNTERS, 'events') or '0'}
