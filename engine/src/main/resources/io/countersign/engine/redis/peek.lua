return oldest(ARGV[1] + 0, ARGV[2] + 0)
