package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Redis URLs. Its errors repeat nothing of the URL, since any part of a mistyped one may be the password. */
final class RedisUrl {
    private static final int SERVER_PORT = 6379;
    private static final int SENTINEL_PORT = 26_379;

    private RedisUrl() {}

    static RedisTarget parse(String url) {
        String text = url.strip();
        int end = text.indexOf("://");
        String scheme = end < 0 ? "" : text.substring(0, end);
        String rest = end < 0 ? "" : text.substring(end + 3);
        return switch (scheme) {
            case "redis" -> server(rest, false);
            case "rediss" -> server(rest, true);
            case "redis-sentinel" -> sentinel(rest);
            default ->
                throw refused("must begin with redis://, rediss:// or redis-sentinel://; write for example"
                        + " redis://localhost:6379");
        };
    }

    private static RedisTarget server(String rest, boolean tls) {
        Parts parts = Parts.of(rest);
        return new RedisTarget.Server(addresses(parts.hosts(), SERVER_PORT), login(parts), database(parts.path()), tls);
    }

    private static RedisTarget sentinel(String rest) {
        Parts parts = Parts.of(rest);
        if (parts.path().isBlank()) {
            throw refused("does not name the master that the Sentinels watch; write"
                    + " redis-sentinel://host:26379,host:26379/master-name");
        }
        return new RedisTarget.Sentinel(addresses(parts.hosts(), SENTINEL_PORT), login(parts), parts.path());
    }

    /** What stands before the last @, between it and the first /, and after that. */
    private record Parts(Optional<String> login, String hosts, String path) {
        static Parts of(String rest) {
            int at = rest.lastIndexOf('@');
            Optional<String> login = at < 0 ? Optional.empty() : Optional.of(rest.substring(0, at));
            String place = rest.substring(at + 1);
            if (place.contains("?") || place.contains("#")) {
                throw refused("has options after ? or #, which are not understood; leave them out");
            }
            int slash = place.indexOf('/');
            return slash < 0
                    ? new Parts(login, place, "")
                    : new Parts(login, place.substring(0, slash), place.substring(slash + 1));
        }
    }

    private static List<RedisAddress> addresses(String hosts, int defaultPort) {
        List<RedisAddress> addresses = new ArrayList<>();
        for (String host : hosts.split(",", -1)) {
            addresses.add(address(host, defaultPort));
        }
        return addresses;
    }

    private static RedisAddress address(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        return new RedisAddress(host(host), hasPort ? port(text.substring(colon + 1)) : defaultPort);
    }

    private static String host(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String host = bracketed ? text.substring(1, text.length() - 1) : text;
        if (host.isBlank()) {
            throw refused("names no host; write for example redis://localhost:6379");
        }
        if (!bracketed && host.contains(":")) {
            throw refused("has an IPv6 address without brackets; write redis://[::1]:6379");
        }
        return host;
    }

    private static int port(String text) {
        return number(text, 1, 65_535)
                .orElseThrow(() -> refused("has a port that is not a number from 1 to 65535; write host:6379"));
    }

    private static int database(String text) {
        return text.isEmpty()
                ? 0
                : number(text, 0, Integer.MAX_VALUE)
                        .orElseThrow(
                                () -> refused("has a database that is not a number; write" + " redis://host:6379/0"));
    }

    private static Optional<Integer> number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<RedisLogin> login(Parts parts) {
        return parts.login().map(text -> {
            int colon = text.indexOf(':');
            if (colon < 0 || colon == text.length() - 1) {
                throw refused("has a user without a password; write redis://user:password@host:6379");
            }
            String user = colon == 0 ? RedisLogin.DEFAULT_USER : decode(text.substring(0, colon));
            return new RedisLogin(user, decode(text.substring(colon + 1)));
        });
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw refused("has a % in its login that is no escape; write it as %25");
        }
    }

    private static QueueRefusedException refused(String what) {
        return new QueueRefusedException("The Redis URL " + what + ".", null);
    }
}
