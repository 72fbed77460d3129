local function decides(who)
  return call('HGET', P .. 'who', who) ~= 'ANALYST'
end
