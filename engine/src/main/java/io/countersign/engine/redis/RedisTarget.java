package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which Redis to use. Its text is a URL without the password, fit for people and logs. Immutable. */
public sealed interface RedisTarget {
    /** The login, or empty where the server asks for none. */
    Optional<RedisLogin> login();

    /**
     * Reads {@code redis://[user[:password]@]host[:port][,host[:port]…][/database]}, {@code rediss://…} for TLS, or
     * {@code redis-sentinel://[user:password@]host[:port][,…]/master-name}. Ports default to 6379 and 26379. User and
     * password are percent-encoded; whatever stands before the last {@code @} is taken for the login.
     *
     * @throws QueueRefusedException if it is none of these; the message says what to write and never repeats the text
     */
    static RedisTarget parse(String url) {
        return RedisUrl.parse(url);
    }

    /** A server without a login or TLS, database 0. */
    static RedisTarget server(String host, int port) {
        return new Server(List.of(new RedisAddress(host, port)), Optional.empty(), 0, false);
    }

    /**
     * One server, or any nodes of a Redis Cluster; which of them it is shows when it is opened.
     *
     * @param addresses at least one; more than one only for a cluster
     * @param database 0 or more; 0 for a cluster
     * @param tls whether to encrypt and to check the server's certificate and name
     */
    record Server(List<RedisAddress> addresses, Optional<RedisLogin> login, int database, boolean tls)
            implements RedisTarget {
        public Server {
            addresses = requireSome(addresses);
        }

        @Override
        public String toString() {
            return (tls ? "rediss://" : "redis://")
                    + userOf(login)
                    + join(addresses)
                    + (database == 0 ? "" : "/" + database);
        }
    }

    /**
     * The primary that Sentinels name. The login is the primary's; the Sentinels are asked without one.
     *
     * @param sentinels at least one
     * @param masterName the name under which they watch the primary
     */
    record Sentinel(List<RedisAddress> sentinels, Optional<RedisLogin> login, String masterName)
            implements RedisTarget {
        public Sentinel {
            sentinels = requireSome(sentinels);
        }

        @Override
        public String toString() {
            return "redis-sentinel://" + userOf(login) + join(sentinels) + "/" + masterName;
        }
    }

    private static List<RedisAddress> requireSome(List<RedisAddress> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("at least one address is needed");
        }
        return List.copyOf(addresses);
    }

    private static String userOf(Optional<RedisLogin> login) {
        return login.map(given -> given.user() + "@").orElse("");
    }

    private static String join(List<RedisAddress> addresses) {
        return addresses.stream().map(RedisAddress::toString).collect(Collectors.joining(","));
    }
}
