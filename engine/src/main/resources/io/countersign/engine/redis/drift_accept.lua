-- Puts the wish for a new baseline in the log of decisions, if this person may: ARGV is who, why, and the note as a batch of the log.
local who, why = unpack(ARGV, 1, 2)
if not governs(who) then
  return 0
end
if append(unpack(ARGV, 3)) == 1 then
  audit('baseline', '', who, why)
end
return 1
