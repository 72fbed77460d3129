package io.countersign.app.cli;

import static io.countersign.app.cli.Entries.critical;
import static io.countersign.app.cli.Entries.highRisk;
import static io.countersign.app.cli.Entries.idOf;
import static io.countersign.app.cli.Entries.mediumRisk;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.cli.Program.Run;
import io.countersign.app.start.DataDirectory;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** A program on a queue with an item of each risk that people decide, and what has become of its verdicts. */
@ExtendWith(RedisExtension.class)
abstract class VerdictCommandCase {
    static final String MEDIUM = idOf(mediumRisk(1));
    static final String HIGH = idOf(highRisk(1));
    static final String CRITICAL = idOf(critical(1));

    RedisServerFixture server;
    Program program;

    @TempDir
    Path home;

    @BeforeEach
    void start(RedisServerFixture shared) {
        server = shared;
        program = Program.on(shared.url()).in(new DataDirectory(home));
        RawList.push(server, mediumRisk(1), highRisk(1), critical(1));
    }

    Run decide(String id, String verdict, String reviewer, String... options) {
        boolean reasonMissing = !id.equals(MEDIUM) && !List.of(options).contains("--reason");
        return reasonMissing && !verdict.equals("reject")
                ? given(
                        id,
                        verdict,
                        reviewer,
                        Stream.concat(Stream.of(options), Stream.of("--reason", "checked"))
                                .toArray(String[]::new))
                : given(id, verdict, reviewer, options);
    }

    Run given(String id, String verdict, String reviewer, String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(new String[] {"queue", "verdict", id, verdict, "--reviewer", reviewer}, 0, arguments, 0, 6);
        System.arraycopy(options, 0, arguments, 6, options.length);
        return program.run(arguments);
    }

    JsonNode exported(String id) {
        return program.run("queue", "export", "-", "--published").json().stream()
                .filter(item -> item.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String status(String id) {
        try (Jedis client = server.client()) {
            return client.get("review:" + id + ":status");
        }
    }
}
