package io.countersign.engine.drift.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetrievalMonitorTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final RetrievalRule SMALL = new RetrievalRule(Duration.ofMinutes(3), .5, .15, 1);

    private final RetrievalMonitor monitor = new RetrievalMonitor(RetrievalRule.DEFAULT);

    @ParameterizedTest
    @CsvSource({"3, 20, false", "4, 20, true", "15, 100, false", "16, 100, true", "19, 19, false"})
    void moreThanFifteenOfAHundredIsAnAlarm(int low, int of, boolean alarmed) {
        see(low, .2);
        see(of - low, .9);

        assertThat(monitor.at(NOON).isAlarmed()).isEqualTo(alarmed);
    }

    @Test
    void theFloorItselfIsHighEnough() {
        see(20, .5);
        assertThat(monitor.at(NOON).low()).isZero();
    }

    @Test
    void nothingFoundIsLowAndNeedsNoScore() {
        for (int i = 0; i < 20; i++) {
            monitor.observe(new RetrievalEvent(NOON, 10, 0, Double.NaN));
        }
        RetrievalStatus status = monitor.at(NOON);
        assertThat(status.empty()).isEqualTo(20);
        assertThat(status.low()).isEqualTo(20);
        assertThat(status.isAlarmed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -.1, 1.1})
    void aScoreThatIsNoneIsCountedAndMovesNothing(double score) {
        see(20, .9);
        see(100, score);

        RetrievalStatus status = monitor.at(NOON);
        assertThat(status.unusable()).isEqualTo(100);
        assertThat(status.usable()).isEqualTo(20);
        assertThat(status.lowShare().orElseThrow().value()).isZero();
    }

    @Test
    void theAlarmStandsSinceItBeganAndEndsWhenTheWindowHasPassed() {
        see(20, .1);
        Instant later = NOON.plus(Duration.ofMinutes(59));
        assertThat(monitor.at(later).alarmedSince()).contains(NOON);

        RetrievalStatus over = monitor.at(NOON.plus(Duration.ofMinutes(60)));
        assertThat(over.events()).isZero();
        assertThat(over.isAlarmed()).isFalse();
    }

    @Test
    void timeRunningBackwardsIsCountedWhereItBelongsOrLeftOut() {
        monitor.observe(new RetrievalEvent(NOON, 1, 1, .9));
        monitor.observe(new RetrievalEvent(NOON.minus(Duration.ofMinutes(59)), 1, 1, .9));
        monitor.observe(new RetrievalEvent(NOON.minus(Duration.ofMinutes(60)), 1, 1, .9));

        assertThat(monitor.at(NOON.minus(Duration.ofHours(5))).events()).isEqualTo(2);
        assertThat(monitor.at(NOON.plus(Duration.ofMinutes(1))).events()).isOne();
    }

    @Test
    void latenciesAreKnownToWithinFivePercent() {
        for (int i = 1; i <= 100; i++) {
            monitor.observe(new RetrievalEvent(NOON, i, 1, .9));
        }
        monitor.observe(new RetrievalEvent(NOON, Double.NaN, 1, .9));

        RetrievalStatus status = monitor.at(NOON);
        assertThat(status.medianMillis()).isCloseTo(50, within(2.5));
        assertThat(status.slowMillis()).isCloseTo(95, within(4.75));
        assertThat(new RetrievalMonitor(SMALL).at(NOON).medianMillis()).isNaN();
    }

    @Test
    void theShareHasTheIntervalOfWilson() {
        see(2, .1);
        see(18, .9);

        RetrievalStatus.Share share = monitor.at(NOON).lowShare().orElseThrow();
        assertThat(share.value()).isEqualTo(.1);
        assertThat(share.from()).isCloseTo(.0279, within(1e-4));
        assertThat(share.to()).isCloseTo(.3010, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, .5, .15, 1", "1441, .5, .15, 1", "5, 1.1, .15, 1", "5, .5, NaN, 1", "5, .5, .15, 0"})
    void aRuleThatMakesNoSenseIsRefused(long minutes, double floor, double mostLow, int least) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrievalRule(Duration.ofMinutes(minutes), floor, mostLow, least));
    }

    @Property(tries = 200)
    void theSlidingCountIsThatOfCountingAnew(@ForAll("events") List<RetrievalEvent> events) {
        var sliding = new RetrievalMonitor(SMALL);
        Instant latest = Instant.EPOCH;
        for (RetrievalEvent event : events) {
            latest = latest.isAfter(event.at()) ? latest : event.at();
            sliding.observe(event);
        }
        RetrievalStatus status = sliding.at(latest);

        long first = latest.getEpochSecond() / 60 - 2;
        List<RetrievalEvent> within = events.stream()
                .filter(event -> event.at().getEpochSecond() / 60 >= first)
                .toList();
        assertThat(status.events()).isEqualTo(within.size());
        assertThat(status.unusable())
                .isEqualTo(within.stream().filter(event -> !event.isUsable()).count());
        assertThat(status.low())
                .isEqualTo(within.stream()
                        .filter(event -> event.isEmpty() || event.score() < .5)
                        .count());
    }

    @Provide
    Arbitrary<List<RetrievalEvent>> events() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(.1, .5, .9, Double.NaN))
                .as((second, chunks, score) -> new RetrievalEvent(NOON.plusSeconds(second), 5, chunks, score))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private void see(int times, double score) {
        for (int i = 0; i < times; i++) {
            monitor.observe(new RetrievalEvent(NOON, 10, 3, score));
        }
    }
}
