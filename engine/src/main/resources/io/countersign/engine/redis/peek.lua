return oldest(ARGV[1] + 0, ARGV[2] + 0, ARGV[3] + 0)
