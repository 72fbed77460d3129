-- Where the log of decisions begins and ends: the ordinal of its oldest batch, the id of its latest, and the ordinal after that.
local log = P .. 'log'
local oldest = call('XRANGE', log, '-', '+', 'COUNT', 1)[1]
local latest = call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
local after = call('HGET', P .. 'log:state', 'batches') or '0'
return {oldest and oldest[2][2] or after, latest and latest[1] or '0-0', after}
