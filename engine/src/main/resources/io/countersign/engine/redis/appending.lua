-- A note counts as a record, so that notes alone cannot fill the log for ever.
local function weight(size)
  return math.max(size + 0, 1)
end

-- Puts a batch at the end of the log of decisions, and lets the oldest go when there are too many.
local function write(writer, number, size, lost, bytes, kept)
  local log, state = P .. 'log', P .. 'log:state'
  local before = call('HINCRBY', state, 'batches', 1) - 1
  local records = call('HINCRBY', state, 'records', weight(size))
  call('XADD', log, '*', 'o', before, 'n', size, 'l', lost, 'w', writer, 'i', number, 'b', bytes)
  while records > tonumber(kept) do
    local oldest = call('XRANGE', log, '-', '+', 'COUNT', 2)
    if #oldest < 2 then
      break
    end
    records = call('HINCRBY', state, 'records', -weight(oldest[1][2][4]))
    call('XDEL', log, oldest[1][1])
  end
end

-- Writes a batch, once.
local function append(writer, number, size, lost, bytes, kept, remembered)
  local last = P .. 'log:w:' .. writer
  if tonumber(call('GET', last) or 0) >= tonumber(number) then
    return 0
  end
  call('SET', last, number, 'PX', remembered)
  write(writer, number, size, lost, bytes, kept)
  return 1
end
