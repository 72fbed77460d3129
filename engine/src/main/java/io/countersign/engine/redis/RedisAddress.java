package io.countersign.engine.redis;

/**
 * Where a Redis server or Sentinel listens.
 *
 * @param host a name or an IP address, not blank; IPv6 without brackets
 * @param port 1 to 65535
 */
public record RedisAddress(String host, int port) {
    public RedisAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be 1 to 65535, was " + port);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
