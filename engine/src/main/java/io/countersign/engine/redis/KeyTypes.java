package io.countersign.engine.redis;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;

/** Finds the key of a queue that something else has taken, and says in words what is there and what should be. */
final class KeyTypes {
    private static final String NOTHING = "none";
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("rows", "hash"),
            Map.entry("fin", "hash"),
            Map.entry("ctr", "hash"),
            Map.entry("cfg", "hash"),
            Map.entry("who", "hash"),
            Map.entry("quarrel", "hash"),
            Map.entry("quarid", "hash"),
            Map.entry("drift", "hash"),
            Map.entry("auto", "hash"),
            Map.entry("pend", "zset"),
            Map.entry("sec", "zset"),
            Map.entry("lease", "zset"),
            Map.entry("hold", "zset"),
            Map.entry("exp", "zset"),
            Map.entry("done", "zset"),
            Map.entry("ev", "stream"),
            Map.entry("audit", "stream"),
            Map.entry("res", "stream"),
            Map.entry("quar", "stream"),
            Map.entry("log", "stream"),
            Map.entry("retrieval", "stream"),
            Map.entry("policy", "string"),
            Map.entry("head", "string"));

    private KeyTypes() {}

    /** Such as "holds a string under the name 'x' where a review queue keeps a list". */
    static Optional<String> wrong(UnifiedJedis redis, QueueKeys keys) {
        Stream<Optional<String>> own =
                OWN.entrySet().stream().map(each -> wrong(redis, keys.own(each.getKey()), each.getValue()));
        return Stream.concat(Stream.of(wrong(redis, keys.queue(), "list")), own)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> wrong(UnifiedJedis redis, String key, String wanted) {
        String found = redis.type(key);
        return found.equals(wanted) || found.equals(NOTHING)
                ? Optional.empty()
                : Optional.of("holds %s under the name '%s' where a review queue keeps %s"
                        .formatted(word(found), key, word(wanted)));
    }

    private static String word(String type) {
        return switch (type) {
            case "zset" -> "a sorted set";
            default -> "a " + type;
        };
    }
}
