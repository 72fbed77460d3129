local function status_of(state)
  if state == 'M' and call('HGET', P .. 'cfg', 'modified') ~= '1' then
    return 'rejected'
  end
  return WORD[state]
end

-- What publishing writes besides the item's own keys; to be looked at first.
local function publishing()
  return {
    [P .. 'cfg'] = 'hash', [P .. 'res'] = 'stream', [P .. 'log'] = 'stream', [P .. 'log:state'] = 'hash', [FINAL] = 'hash',
    [P .. 'done'] = 'zset', [COUNTERS] = 'hash', [EXPIRY] = 'zset', [P .. 'ev'] = 'stream', [P .. 'head'] = 'string',
    [P .. 'audit'] = 'stream'
  }
end

-- Makes a decided item final: producers read it, and it leaves every index of open items.
local function publish(id, row, state, people, output, reason)
  row.state, row.lease, row.version = state, 0, row.version + 1
  local line, old = render(row), INDEX[row.was]
  call('SET', 'review:' .. id .. ':status', status_of(state))
  call('XADD', P .. 'res', '*', 'item', id, 'status', WORD[state], 'content', whole(id, row), 'output', output,
    'reviewers', people, 'reason', reason, 'at', stamp)
  note_verdict(id, state, people)
  call('HSET', FINAL, id, line)
  call('HDEL', ROWS, id)
  call('ZADD', P .. 'done', now, id)
  call('ZREM', old, id)
  call('ZREM', EXPIRY, id)
  call('HINCRBY', COUNTERS, WORD[state], 1)
  emit('published', id, line)
  return line
end
