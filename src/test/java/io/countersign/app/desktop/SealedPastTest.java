package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.RedisQueues;
import io.countersign.engine.redis.RedisExtension;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.review.Reviewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RedisExtension.class)
class SealedPastTest {
    @TempDir
    Path home;

    @Test
    void anEmptiedServerIsToldWhenTheWindowOpens(RedisServerFixture server) throws IOException {
        assertThat(reports(server)).isEmpty();
        Path seals = new DataDirectory(home).seals(server.url());
        Files.createDirectories(seals.getParent());
        Files.writeString(seals, "12 %s %s\n".formatted("a".repeat(40), "b".repeat(64)));

        assertThat(reports(server))
                .singleElement()
                .asString()
                .startsWith("The audit has lost 12 lines that were sealed on this computer: the server was emptied,")
                .endsWith("an admin begins a new seal with countersign audit reseal.");
    }

    private List<String> reports(RedisServerFixture server) {
        var data = new DataDirectory(home);
        var source = new WorkplaceSource(
                new RedisQueues(data), data, Clock.systemUTC(), Optional.of(server.url()), Optional.empty());
        try (Workplace workplace = source.open(new Reviewer("ada"))) {
            return workplace.reports();
        }
    }
}
