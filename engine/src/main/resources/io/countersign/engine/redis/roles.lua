local function decides(who)
  return call('HGET', P .. 'who', who) ~= 'ANALYST'
end

-- Whether this person may change what is in force for everybody. Until somebody is registered as an admin, all who decide may.
local function governs(who)
  for _, role in ipairs(call('HVALS', P .. 'who')) do
    if role == 'ADMIN' then
      return call('HGET', P .. 'who', who) == 'ADMIN'
    end
  end
  return decides(who)
end
