package io.countersign.engine.redis;

import java.util.Map;
import java.util.stream.Collectors;

/** What a server says about itself in reply to INFO. */
record RedisServerInfo(Map<String, String> fields) {
    static RedisServerInfo parse(String info) {
        return new RedisServerInfo(info.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1], (first, second) -> first)));
    }

    String runId() {
        return field("run_id");
    }

    String version() {
        return field("redis_version");
    }

    boolean isAtLeast(int major, int minor) {
        String[] parts = version().split("\\.");
        int itsMajor = number(parts, 0);
        return itsMajor > major || (itsMajor == major && number(parts, 1) >= minor);
    }

    boolean isCluster() {
        return field("cluster_enabled").equals("1");
    }

    boolean isSentinel() {
        return field("redis_mode").equals("sentinel");
    }

    boolean isReplica() {
        return field("role").equals("slave");
    }

    boolean isLoading() {
        return field("loading").equals("1");
    }

    String evictionPolicy() {
        return field("maxmemory_policy");
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,6}") ? Integer.parseInt(parts[index]) : 0;
    }
}
