-- Appends a batch of decision records: ARGV is the writer, the number of the batch, its records, how many were lost before it, their
-- compact form, how many records are kept and for how many milliseconds the writer is remembered.
return append(unpack(ARGV))
