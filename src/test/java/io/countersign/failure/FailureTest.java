package io.countersign.failure;

import static io.countersign.failure.World.awaitThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything fails once, and some of it twice, while a few people work. */
@Tag("failure")
class FailureTest {
    private static final Crew CREW = new Crew(3, 60, 150, 20_261_121);
    private static final int CLICKS_BETWEEN = 6;

    @TempDir
    Path directory;

    @Test
    void nothingIsLostDoubledOrMadeUpWhateverFails() {
        try (var world = new World(directory, Optional.empty(), Duration.ofSeconds(1))) {
            var over = new AtomicBoolean();
            CREW.begin(world, over);
            var chaos = new Chaos(world, CREW.seed());
            for (Mischief mischief : everyMischief()) {
                chaos.awaitClicks(CLICKS_BETWEEN);
                chaos.cause(mischief);
            }
            awaitThat("enough is pushed", () -> CREW.hasPushedAll(world));
            over.set(true);
            world.comeToRest();

            assertThat(Inquest.into(world)).isEmpty();
        }
    }

    private static List<Mischief> everyMischief() {
        var all = new ArrayList<>(List.of(Mischief.values()));
        all.addAll(List.of(Mischief.KILL_REDIS, Mischief.KILL_BEFORE_SENDING, Mischief.CLOSE_ON_REPLY));
        Collections.shuffle(all, new Random(CREW.seed()));
        return all;
    }
}
