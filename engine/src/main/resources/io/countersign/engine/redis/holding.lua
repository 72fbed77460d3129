-- Whether this one watches for everybody.
local function holds(token)
  return call('GET', P .. 'drift:holder') == token
end
