package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.decisions.Decided;
import io.countersign.app.decisions.DecisionHistory;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfidenceTallyTest {
    private static final List<Double> BORDERS = List.of(0d, .05, .07, .1, .29, .3, .57, .58, .7, .85, .99, .999, 1d);

    private final DecisionHistory history = new DecisionHistory(10_000);

    @Test
    void aConfidenceOnABorderIsInTheBinAboveAndOneInTheLast() {
        BORDERS.forEach(value -> add(decided().sure(value)));
        ConfidenceCounts counts = count(Whose.ALL, TimeWindow.ALL, NOON);

        for (int i = 0; i < 50; i++) {
            int bin = i;
            assertThat(counts.histogram(50)[bin])
                    .as("from %s", bin / 50d)
                    .isEqualTo(BORDERS.stream()
                            .filter(value -> Math.min(49, Math.floorDiv(Math.round(value * 1_000), 20L)) == bin)
                            .count());
        }
        assertThat(Arrays.stream(counts.histogram(20)).sum()).isEqualTo(BORDERS.size());
    }

    @Test
    void routesAreCountedEachForItself() {
        add(decided().sure(.9).to(Route.ACCEPTED));
        add(decided().sure(.9).to(Route.HUMAN_REVIEW));
        add(decided().sure(.2).to(Route.HUMAN_REVIEW));
        ConfidenceCounts counts = count(Whose.ALL, TimeWindow.ALL, NOON);

        assertThat(counts.histogram(Route.HUMAN_REVIEW, 20)[18]).isOne();
        assertThat(counts.histogram(Route.HUMAN_REVIEW, 20)[4]).isOne();
        assertThat(counts.histogram(Route.ACCEPTED, 20)[18]).isOne();
        assertThat(counts.share(Route.ACCEPTED)).isEqualTo(1 / 3d);
        assertThat(counts.between(.9, 1)).isEqualTo(2);
    }

    @Test
    void unknownConfidencesAreCountedByKindAndInNoBin() {
        for (Confidence.Unknown why : Confidence.Unknown.values()) {
            add(decided().unsure(why));
        }
        ConfidenceCounts counts = count(Whose.ALL, TimeWindow.ALL, NOON);

        assertThat(counts.histogram(20)).containsOnly(0);
        assertThat(counts.known()).isZero();
        assertThat(counts.mean()).isNaN();
        assertThat(counts.slots().getFirst().median()).isNaN();
        assertThat(Confidence.Unknown.values()).allMatch(why -> counts.unknown(why) == 1);
        assertThat(counts.decisions()).isEqualTo(Confidence.Unknown.values().length);
    }

    @Test
    void oneModelOrOneVersionCanBeLookedAt() {
        add(decided().by("a", "1"));
        add(decided().by("a", "2"));
        add(decided().by("b", "1"));

        assertThat(count(Whose.ALL, TimeWindow.ALL, NOON).decisions()).isEqualTo(3);
        assertThat(count(new Whose.OfModel("a"), TimeWindow.ALL, NOON).decisions())
                .isEqualTo(2);
        assertThat(Whose.among(history.view().models())).hasSize(5);
        assertThat(count(Whose.among(history.view().models()).get(3), TimeWindow.ALL, NOON)
                        .decisions())
                .isOne();
    }

    @Test
    void aWindowLeavesOutWhatIsOlder() {
        add(decided().after(Duration.ofHours(-2)));
        add(decided().after(Duration.ofMinutes(-50)));
        add(decided().after(Duration.ofMinutes(-5)));

        assertThat(count(Whose.ALL, TimeWindow.QUARTER_HOUR, NOON).decisions()).isOne();
        assertThat(count(Whose.ALL, TimeWindow.HOUR, NOON).decisions()).isEqualTo(2);
        assertThat(count(Whose.ALL, TimeWindow.ALL, NOON).decisions()).isEqualTo(3);
    }

    @Test
    void aSlotTellsItsMeanAndQuartiles() {
        for (double value : new double[] {.1, .2, .3, .4, .5, .6, .7, .8}) {
            add(decided().sure(value));
        }
        Slot slot = count(Whose.ALL, TimeWindow.ALL, NOON).slots().getFirst();

        assertThat(slot.mean()).isEqualTo(.45);
        assertThat(slot.lowerQuartile()).isEqualTo(.2);
        assertThat(slot.median()).isEqualTo(.4);
        assertThat(slot.upperQuartile()).isEqualTo(.6);
    }

    @Test
    void slotsAreAsFineAsThereIsSomethingToSeeAndNeverTooMany() {
        add(decided().after(Duration.ofMinutes(-5)));
        assertThat(count(Whose.ALL, TimeWindow.MONTH, NOON).slotMillis()).isEqualTo(15_000);
        for (Duration age :
                List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(90), Duration.ofDays(9_000))) {
            Grid grid = Grid.of(TimeWindow.ALL, Optional.of(NOON.minus(age)), NOON);
            assertThat(grid.to() - grid.from()).isBetween(25L, (long) Grid.MOST_SLOTS + 1);
        }
    }

    @Property(tries = 80)
    void countingWhatComesEqualsCountingAnew(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 500) int kept, @ForAll TimeWindow window) {
        var random = new Random(seed);
        var log = new DecisionHistory(kept);
        var whose = random.nextBoolean() ? Whose.ALL : new Whose.OfModel("model-1");
        var following = new ConfidenceTally(whose, window);
        Instant now = NOON;
        for (int step = 0; step < 25; step++) {
            now = now.plusSeconds(random.nextLong(random.nextBoolean() ? 60 : 40_000));
            for (int i = random.nextInt(80); i > 0; i--) {
                log.add(any(random, now).noted());
            }
            ConfidenceCounts counted = following.count(log.view(), now);
            assertSame(counted, new ConfidenceTally(whose, window).count(log.view(), now));
        }
    }

    private static Decided any(Random random, Instant now) {
        Decided drawn = decided()
                .after(Duration.between(NOON, now.minusMillis(random.nextLong(5_000))))
                .by("model-" + random.nextInt(3), "v" + random.nextInt(2))
                .to(Route.values()[random.nextInt(5)]);
        return random.nextInt(10) == 0
                ? drawn.unsure(Confidence.Unknown.values()[random.nextInt(9)])
                : drawn.sure(random.nextInt(1_001) / 1_000d);
    }

    private static void assertSame(ConfidenceCounts one, ConfidenceCounts other) {
        assertThat(one.bins()).isDeepEqualTo(other.bins());
        assertThat(one.unknown()).isEqualTo(other.unknown());
        assertThat(one.slots().stream().map(ConfidenceTallyTest::text).toList())
                .isEqualTo(other.slots().stream().map(ConfidenceTallyTest::text).toList());
        assertThat(one.fromMillis()).isEqualTo(other.fromMillis());
    }

    private static String text(Slot slot) {
        return "%s %s".formatted(slot, Arrays.toString(slot.routes())).replaceAll("@\\w+", "");
    }

    private void add(Decided decision) {
        history.add(decision.noted());
    }

    private ConfidenceCounts count(Whose whose, TimeWindow window, Instant now) {
        return new ConfidenceTally(whose, window).count(history.view(), now);
    }
}
