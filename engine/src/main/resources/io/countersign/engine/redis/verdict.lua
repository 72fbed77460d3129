local id, verdict, who, kind, content, token, output, reason = unpack(ARGV, 1, 8)
local hold = ARGV[9] + 0
local SAID = {A = 'approve', M = 'modify', R = 'reject'}
local item, outputs = P .. 'i:' .. id, P .. 'o:' .. id
local line = find(id)
if not line then
  audit('refused', id, who, 'UNKNOWN ' .. SAID[kind] .. ' ' .. verdict .. ' ' .. reason)
  return {'UNKNOWN'}
end
local row = parse(line)
local newest, holder, answer, vote, voted =
  unpack(call('HMGET', item, 'tk', 'tw', 'v:' .. verdict, 'a:' .. who, 'x:' .. who))

local function answered(word, until_millis)
  if word == 'HELD' or word == 'SECOND' or word == 'PUBLISHED' then
    return {word, line, until_millis}
  end
  return {word, line, '', call('HGETALL', item), call('HGETALL', outputs)}
end

if answer then
  return answered(string.match(answer, '^(%u+) ?(%d*)$'))
end

-- The other keys have been read by now, or are the audit's, which is written first.
local unsound = unsound_key({
  [INDEX.S] = 'zset', [INDEX.H] = 'zset', [INDEX[row.state] or INDEX.H] = 'zset', [EXPIRY] = 'zset', [P .. 'ev'] = 'stream',
  [outputs] = 'hash', [P .. 'h:' .. id] = 'list'
}) or hold == 0 and unsound_key(publishing())
if unsound then
  return unsound
end

local hash = kind == 'M' and redis.sha1hex(output) or ''

local function refusal()
  if not decides(who) then
    return 'FORBIDDEN'
  elseif WORD[row.state] or row.state == 'H' then
    return 'LATE'
  elseif content ~= whole(id, row) then
    return 'STALE'
  elseif token ~= newest or who ~= holder then
    return row.state == 'C' and row.lease > now and row.owner ~= who and 'OTHER' or 'STALE'
  elseif vote and kind ~= 'R' and (voted or '') == hash and waits_for_others(item, who, row) then
    return 'SELF'
  end
end

local why = refusal()
if why then
  local detail = why .. ' ' .. SAID[kind] .. ' ' .. verdict .. ' ' .. reason
  audit('refused', id, who, detail)
  call('HSET', item, 'v:' .. verdict, why)
  note(id, 'refused', who, detail)
  return answered(why)
end

-- Keeps the vote, and counts in the row.
local function remember(...)
  call('HSET', item, 'a:' .. who, kind .. '\t' .. stamp .. '\t' .. verdict, ...)
  if hash ~= '' then
    call('HSET', item, 'x:' .. who, hash)
    call('HSET', outputs, 'o:' .. verdict, output)
  elseif voted then
    call('HDEL', item, 'x:' .. who)
  end
  if reason ~= '' then
    call('HSET', outputs, 'r:' .. verdict, reason)
  end
  row.approvals = row.approvals > 0 and leading(item) or kind ~= 'R' and 1 or 0
end

-- Who decides the item if this verdict counts; nil if it takes more people.
local function deciders()
  if kind == 'R' then
    return who
  end
  local people = {who}
  if row.approvals > 0 then
    people = agreeing(item, hash)
    if not vote or voted ~= hash then
      people[#people + 1] = who
    end
  end
  return satisfied(people, row) and table.concat(people, ',') or nil
end

local said = WORD[kind]
local detail = 'OK ' .. verdict .. (hash ~= '' and ' ' .. hash or '') .. (reason ~= '' and ' ' .. reason or '')
local people = deciders()
audit(said, id, who, detail)
if not people then
  remember('v:' .. verdict, 'SECOND')
  put_back(row)
  line = change(id, row, said)
  note(id, said, who, reason)
  return {'SECOND', line}
end
row.owner, row.state, row.lease = who, 'H', now + hold
if hold == 0 then
  remember('v:' .. verdict, 'PUBLISHED')
  row.version = row.version + 1
  emit(said, id, render(row))
  note(id, said, who, reason)
  line = publish(id, row, kind, people, output, reason)
  tell(id, 'published', RULE, said)
  return {'PUBLISHED', line}
end
remember('v:' .. verdict, 'HELD ' .. row.lease, 'dk', kind, 'dv', verdict, 'dx', hash, 'dw', people)
line = change(id, row, said)
note(id, said, who, reason)
return {'HELD', line, row.lease}
