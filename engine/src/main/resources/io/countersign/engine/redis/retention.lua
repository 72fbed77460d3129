local DONE, RESULTS = P .. 'done', P .. 'res'

-- When an item must have been published at the latest to be let go of, unless everything is kept.
local function latest()
  local retention = tonumber(call('HGET', P .. 'cfg', 'retention')) or DEFAULT_RETENTION
  return retention > 0 and now - retention or 0
end
