-- Puts a batch at the end of the log of decisions, once, and lets the oldest go when there are too many.
local function append(writer, number, size, lost, bytes, kept, remembered)
  local log, state, last = P .. 'log', P .. 'log:state', P .. 'log:w:' .. writer
  if tonumber(call('GET', last) or 0) >= tonumber(number) then
    return 0
  end
  call('SET', last, number, 'PX', remembered)
  local before = call('HINCRBY', state, 'batches', 1) - 1
  local records = call('HINCRBY', state, 'records', size)
  call('XADD', log, '*', 'o', before, 'n', size, 'l', lost, 'w', writer, 'i', number, 'b', bytes)
  while records > tonumber(kept) do
    local oldest = call('XRANGE', log, '-', '+', 'COUNT', 2)
    if #oldest < 2 then
      break
    end
    records = call('HINCRBY', state, 'records', -oldest[1][2][4])
    call('XDEL', log, oldest[1][1])
  end
  return 1
end
