-- Sets fields of a hash of the queue's settings and says so in the audit: ARGV is the hash, action, who, detail and the fields.
-- They are in force for everybody, so they are an admin's business.
if not governs(ARGV[3]) then
  return {'FORBIDDEN'}
end
call('HSET', P .. ARGV[1], unpack(ARGV, 5))
audit(ARGV[2], '', ARGV[3], ARGV[4])
return {}
