package io.countersign.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight consoles, ten thousand entries, and something that fails every one to three seconds, by seed. */
@Tag("failure-full")
class FullFailureTest {
    private static final long SEED = Long.getLong("failure.seed", 1);
    private static final Crew CREW = new Crew(8, 400, Integer.getInteger("failure.entries", 10_000), SEED);

    @TempDir
    Path directory;

    @Test
    void nothingIsLostDoubledOrMadeUpWhateverFails() {
        long start = System.nanoTime();
        try (var world = new World(directory, Optional.empty(), Duration.ofSeconds(2))) {
            var over = new AtomicBoolean();
            CREW.begin(world, over);
            var chaos = new Chaos(world, SEED);
            var pauses = new Random(SEED);
            while (!CREW.hasPushedAll(world)) {
                LockSupport.parkNanos(
                        Duration.ofMillis(1_000 + pauses.nextInt(2_000)).toNanos());
                chaos.cause(chaos.any());
            }
            over.set(true);
            world.comeToRest();
            List<Invariant.Breach> breaches = Inquest.into(world);
            report(world, chaos, Duration.ofNanos(System.nanoTime() - start));

            assertThat(breaches).isEmpty();
        }
    }

    private static void report(World world, Chaos chaos, Duration time) {
        System.out.printf(
                "seed %d, %d s: %d entries acknowledged, %d pushed again; %d claims, %d verdicts, %d sent again, %d taken back;"
                        + " %d calls without an answer; caused: %s%n",
                SEED,
                time.toSeconds(),
                world.pushed(),
                world.producers().stream().mapToInt(Producer::losses).sum(),
                world.count(Say.GRANTED),
                world.count(Say.CLICKED),
                world.count(Say.AGAIN),
                world.count(Say.WITHDRAWN) + world.count(Say.UNDONE),
                world.count(Say.TROUBLE),
                chaos.done());
    }
}
