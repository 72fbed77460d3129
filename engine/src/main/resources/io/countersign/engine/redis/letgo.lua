-- Lets go of the published items in ARGV, as far as they are old enough. The audit keeps all that it has and says which have left.
local until_then, gone = latest(), {}
for _, id in ipairs(ARGV) do
  local at = call('ZSCORE', DONE, id)
  if at and at + 0 <= until_then then
    call('HDEL', FINAL, id)
    call('ZREM', DONE, id)
    call('UNLINK', 'review:' .. id, 'review:' .. id .. ':status', P .. 'i:' .. id, P .. 'o:' .. id, P .. 'h:' .. id)
    gone[#gone + 1] = id
  end
end
if #gone > 0 then
  audit('archived', '', RULE, #gone .. ' items ' .. redis.sha1hex(table.concat(gone, '\n')))
end
return {#gone}
