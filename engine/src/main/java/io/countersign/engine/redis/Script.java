package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.review.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The scripts of the queue, each with the shared parts that it needs in front. */
enum Script {
    PEEK("oldest"),
    INTAKE("change", "audit", "oldest", "sound", "arrival"),
    ADMIT("change", "audit", "sound", "arrival"),
    CLAIM("change", "audit", "roles", "rules", "votes"),
    RENEW("change", "audit", "roles", "rules", "votes"),
    MOVE("change", "audit"),
    COMMENT("change", "audit"),
    VERDICT("change", "audit", "roles", "rules", "votes", "appending", "noting", "publish", "sound"),
    UNDO("change", "audit", "rules", "votes"),
    REOPEN("change", "audit", "roles", "rules"),
    TICK("change", "audit", "roles", "rules", "appending", "noting", "publish", "sound"),
    PAGE,
    POSITION,
    FIND,
    VOTED,
    STATS,
    QUARANTINE,
    RECORD("audit", "roles"),
    AUTONOMY("audit", "roles"),
    POLICY("audit", "roles"),
    ONCE_BEGIN,
    ONCE_FINISH,
    ONCE_GIVEUP,
    LOG_APPEND("appending"),
    LOG_ENDS,
    DRIFT_HOLD("holding"),
    DRIFT_RELEASE("holding"),
    DRIFT_RECORD("holding"),
    DRIFT_KEEP("holding"),
    DRIFT_ACCEPT("audit", "roles", "appending"),
    RIPE("retention"),
    LETGO("retention", "audit");

    private final String source;
    private final String sha1;

    Script(String... parts) {
        var text = new StringBuilder(read("prelude"));
        for (String part : parts) {
            text.append(defaults(part)).append(read(part));
        }
        this.source = text.append(read(name().toLowerCase(Locale.ROOT))).toString();
        this.sha1 = ContentHash.of(source.getBytes(UTF_8)).hex();
    }

    byte[] source() {
        return source.getBytes(UTF_8);
    }

    /** The name under which the server keeps it. */
    byte[] sha1() {
        return sha1.getBytes(UTF_8);
    }

    /** What Java knows better than the part. */
    private static String defaults(String part) {
        return switch (part) {
            case "rules" -> RulesCodec.luaDefaults();
            case "noting" -> "local LOG_KEPT = %d\n".formatted(DecisionStream.KEPT);
            case "retention" -> RedisArchive.luaDefault();
            default -> "";
        };
    }

    private static String read(String name) {
        try (InputStream file = Script.class.getResourceAsStream(name + ".lua")) {
            if (file == null) {
                throw new IllegalStateException("the script " + name + ".lua is missing");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
