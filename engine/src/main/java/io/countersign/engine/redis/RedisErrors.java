package io.countersign.engine.redis;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/** The one place where what Jedis throws becomes what the engine throws. */
final class RedisErrors {
    /** Replies, by their first word, that say "not now". */
    private static final Map<String, String> NOT_NOW = Map.of(
            "LOADING", "is still loading its data; try again in a moment",
            "TRYAGAIN", "is moving the queue to another node; try again in a moment",
            "READONLY", "is a read-only replica now; wait until the primary is back or connect to it",
            "NOREPLICAS", "has too few replicas to accept writes; wait until they are back",
            "MASTERDOWN", "has lost its primary; wait until it is back",
            "CLUSTERDOWN", "is a cluster with nodes missing; wait until they are back",
            "OOM", "has no memory left; raise its maxmemory or archive finished reviews",
            "MISCONF", "cannot write to its disk; free some space there",
            "BUSY", "is busy with a script; try again in a moment",
            "UNBLOCKED", "ended the wait; try again");

    /** Before Redis 7 the error of a command in a script stands behind where it happened. */
    private static final Pattern SCRIPT_FRAME =
            Pattern.compile("^ERR Error running script \\(call to \\w+\\): (@user_script: ?\\d+: )+-?");

    private static final Pattern COMMAND = Pattern.compile("permissions to run the '([^']+)' command");

    private final RedisTarget target;

    RedisErrors(RedisTarget target) {
        this.target = target;
    }

    /** Does what is asked and translates what goes wrong on the way. */
    <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (JedisException problem) {
            throw translate(problem);
        }
    }

    QueueException translate(JedisException problem) {
        return switch (problem) {
            case JedisRedirectionException moving -> unavailable("is moving the queue to another node", moving);
            case JedisDataException reply -> fromReply(reply);
            default -> fromConnection(problem);
        };
    }

    QueueRefusedException refused(String what) {
        return new QueueRefusedException("Redis at " + target + " " + what + ".", null);
    }

    QueueUnavailableException unavailable(String what, JedisException cause) {
        return new QueueUnavailableException("Redis at " + target + " " + what + ".", cause);
    }

    private QueueException fromReply(JedisDataException reply) {
        String text = SCRIPT_FRAME.matcher(String.valueOf(reply.getMessage())).replaceFirst("");
        String code = text.split(" ", 2)[0];
        String notNow = NOT_NOW.get(code);
        if (notNow != null) {
            return unavailable(notNow, reply);
        }
        if (text.contains("max number of clients")) {
            return unavailable("has no connection left; close some programs or raise its maxclients", reply);
        }
        return new QueueRefusedException("Redis at " + target + " " + refusal(code, text) + ".", reply);
    }

    private static String refusal(String code, String text) {
        return switch (code) {
            case "WRONGPASS" -> "refused the login; check the user and the password in the Redis URL";
            case "NOAUTH" -> "asks for a login; write redis://user:password@host:port";
            case "NOPERM" -> forbidden(text);
            case "DENIED" -> "accepts only connections from its own machine; set a password there";
            default -> refusedCommand(text);
        };
    }

    private static String forbidden(String text) {
        return "does not let this user %s; ask an admin of Redis for the rights of a console, as docs/access.md names them, or log in as a user who has them"
                .formatted(withheld(text));
    }

    /** Some servers do not name the command that a script was not allowed. A user who reads the queue lacks one that writes. */
    private static String withheld(String text) {
        Matcher command = COMMAND.matcher(text);
        if (command.find()) {
            return "run " + command.group(1).toUpperCase(Locale.ROOT);
        }
        return text.contains("key") ? "use one of the queue's keys" : "change anything here";
    }

    private static String refusedCommand(String text) {
        if (text.contains("The user executing the script can't")) {
            return forbidden(text);
        }
        if (text.contains("SELECT is not allowed")) {
            return "is a cluster, which has only database 0; leave the database out of the URL";
        }
        return text.contains("DB index")
                ? "has fewer databases; write a smaller number after the host in the URL"
                : "refused a command: " + text;
    }

    private QueueException fromConnection(JedisException problem) {
        if (causedBy(problem, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
            return unavailable("was not waited for, because the work was cancelled", problem);
        }
        if (causedBy(problem, NoSuchElementException.class).isPresent()) {
            return unavailable("is answering too slowly for all that is asked; try again in a moment", problem);
        }
        if (causedBy(problem, SSLException.class).isPresent()) {
            return new QueueRefusedException(
                    "Redis at " + target + " offers no TLS connection that can be trusted; check its certificate and"
                            + " that it names the host.",
                    problem);
        }
        if (causedBy(problem, UnknownHostException.class).isPresent()) {
            return unavailable("was not found; check the host name and the network", problem);
        }
        return unavailable(silence(problem), problem);
    }

    private String silence(JedisException problem) {
        return switch (target) {
            case RedisTarget.Sentinel _
            when String.valueOf(problem.getMessage()).contains("monitored") ->
                "names no primary; check the name at the end of the URL";
            case RedisTarget.Sentinel _ ->
                "does not answer; check that Sentinels run there and that hosts and ports are right";
            case RedisTarget.Server server ->
                "does not answer; check that it runs and that host and port are right"
                        + (server.tls() ? ", or write redis:// if it has no TLS" : "");
        };
    }

    private static Optional<Throwable> causedBy(Throwable problem, Class<? extends Throwable> type) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
