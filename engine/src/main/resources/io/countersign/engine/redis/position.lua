-- The server's run, and of the event stream the last id, how many were ever added (from Redis 7 on), how many are left and
-- the first id.
local run = string.match(call('INFO', 'server'), 'run_id:(%x+)')
local info = redis.pcall('XINFO', 'STREAM', P .. 'ev')
local stream = {}
for i = 1, #info, 2 do
  stream[info[i]] = info[i + 1]
end
local first = stream['first-entry']
return {
  run, stream['last-generated-id'] or '0-0', stream['entries-added'] or (info.err and 0 or -1), stream.length or 0,
  first and first[1] or ''
}
