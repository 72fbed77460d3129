-- DEFAULT_RULES stands in front of this.
local function rule_of(row)
  local level = string.match(row.fixed, '^%d+\t(%a)')
  return call('HGET', P .. 'cfg', level) or DEFAULT_RULES[level]
end
