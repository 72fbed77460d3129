package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every board promises. */
public abstract class DriftBoardContract {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final ClaimToken one = ClaimToken.next();
    private final ClaimToken other = ClaimToken.next();
    private DriftBoard board;
    private DecisionStream log;

    /** The log on which {@link #open()} puts wishes. */
    protected abstract DecisionStream log();

    /** A board on which everybody but eve may accept baselines. */
    protected abstract DriftBoard open();

    @BeforeEach
    void openBoard() {
        log = log();
        board = open();
    }

    @AfterEach
    void closeBoard() {
        board.close();
        log.close();
    }

    @Test
    void onlyOneHoldsIt() {
        assertThat(board.hold(one, LONG)).isTrue();
        assertThat(board.hold(other, LONG)).isFalse();
        assertThat(board.hold(one, LONG)).isTrue();
    }

    @Test
    void anotherHoldsItWhenTheLeaseIsOver() {
        assertThat(board.hold(one, SHORT)).isTrue();
        await().until(() -> board.hold(other, LONG));
        assertThat(board.hold(one, LONG)).isFalse();
    }

    @Test
    void aRenewalLengthensTheLease() {
        board.hold(one, SHORT);
        board.hold(one, LONG);
        await().during(SHORT.multipliedBy(3)).until(() -> !board.hold(other, LONG));
    }

    @Test
    void anotherHoldsItAtOnceWhenItIsLetGo() {
        board.hold(one, LONG);
        board.release(other);
        assertThat(board.hold(other, LONG)).isFalse();
        board.release(one);
        assertThat(board.hold(other, LONG)).isTrue();
    }

    @Test
    void whoDoesNotHoldItChangesNothing() {
        assertThat(board.record(one, List.of(raised(1, 1)))).isFalse();
        board.hold(other, LONG);
        assertThat(board.record(one, List.of(raised(1, 1)))).isFalse();
        assertThat(board.settle(one, new Place(1, 1))).isFalse();
        assertThat(board.save(one, new DriftBoard.Saved(1, new byte[] {1}))).isFalse();

        assertThat(board.eventsAfter(Place.BEGINNING, 10)).isEmpty();
        assertThat(board.settled()).isEqualTo(Place.BEGINNING);
        assertThat(board.saved()).isEmpty();
        assertThat(board.lineage()).isEmpty();
    }

    @Test
    void whoHeldItTooLongAgoChangesNothing() {
        board.hold(one, SHORT);
        await().until(() -> !board.record(one, List.of()));
        assertThat(board.record(one, List.of(raised(1, 1)))).isFalse();
        assertThat(board.eventsAfter(Place.BEGINNING, 10)).isEmpty();
    }

    @Test
    void eventsComeBackAsTheyWere() {
        board.hold(one, LONG);
        var wish = new BaselineWish(CONFIDENCE, "ada", START, "so it is \"now\",\nat last");
        List<DriftEvent> events = List.of(
                raised(7, 1),
                raised(7, 2),
                new DriftEvent.Accepted(new Place(8, 1), wish, 500, 0.1 + 0.2, true),
                new DriftEvent.Raised(
                        new Place(9, 1),
                        new SignalAlarm(
                                new WatchedStream("Kreditmodell ü", "", "output:/a~1b"),
                                START,
                                new Alarm(MonitorKind.ADWIN, 9, 3, 1, 2, Change.DIFFERENT),
                                Double.NaN,
                                1.0 / 3,
                                10_000,
                                false)));

        assertThat(board.record(one, events)).isTrue();

        assertThat(board.eventsAfter(Place.BEGINNING, 10)).isEqualTo(events);
        assertThat(board.eventsAfter(new Place(7, 1), 2)).isEqualTo(events.subList(1, 3));
        assertThat(board.eventsAfter(new Place(9, 1), 10)).isEmpty();
    }

    @Test
    void nothingIsRecordedTwice() {
        board.hold(one, LONG);
        board.record(one, List.of(raised(3, 1), raised(3, 2)));
        board.release(one);
        board.hold(other, LONG);

        assertThat(board.record(other, List.of(raised(2, 9), raised(3, 1), raised(3, 2), raised(3, 3), raised(12, 1))))
                .isTrue();

        assertThat(board.eventsAfter(Place.BEGINNING, 10))
                .extracting(DriftEvent::place)
                .containsExactly(new Place(3, 1), new Place(3, 2), new Place(3, 3), new Place(12, 1));
    }

    @Test
    void theOldestEventsLeaveWhenThereAreTooMany() {
        board.hold(one, LONG);
        for (int from = 1; from <= DriftBoard.KEPT + 5; from += 201) {
            board.record(
                    one,
                    IntStream.range(from, from + 201)
                            .mapToObj(i -> raised(i, 1))
                            .toList());
        }
        List<DriftEvent> kept = board.eventsAfter(Place.BEGINNING, 2 * DriftBoard.KEPT);
        assertThat(kept).hasSize(DriftBoard.KEPT);
        assertThat(kept.getLast().place()).isEqualTo(new Place(1_005, 1));
        assertThat(board.record(one, List.of(raised(1, 1)))).isTrue();
        assertThat(board.eventsAfter(Place.BEGINNING, 2).getFirst().place()).isEqualTo(new Place(6, 1));
    }

    @Test
    void whatIsSettledIsKnownToWhoeverGoesOn() {
        board.hold(one, LONG);
        assertThat(board.settle(one, new Place(12, 3))).isTrue();
        assertThat(open().settled()).isEqualTo(new Place(12, 3));
    }

    @Test
    void whatWasSavedLastIsKept() {
        board.hold(one, LONG);
        board.save(one, new DriftBoard.Saved(5, new byte[] {1, 2}));
        assertThat(board.save(one, new DriftBoard.Saved(-7, new byte[] {0, -1, 127})))
                .isTrue();

        assertThat(board.saved().orElseThrow().bytes()).containsExactly(0, -1, 127);
        assertThat(board.saved().orElseThrow().lineage()).isEqualTo(-7);
        assertThat(board.lineage()).hasValue(-7);
    }

    @Test
    void aWishStandsInTheLogForEverybody() {
        var wish = new BaselineWish(CONFIDENCE, "ada", START, "a new release");
        DecisionStream.Position before = log.end();

        board.accept(wish);

        List<RecordBatch> batches = log.after(before, 10, Duration.ZERO).batches();
        assertThat(batches).hasSize(1);
        assertThat(BaselineWish.in(batches.getFirst().note().orElseThrow())).contains(wish);
        assertThat(log.end().batches()).isEqualTo(before.batches() + 1);
    }

    @Test
    void onlyAdminsAcceptBaselines() {
        DecisionStream.Position before = log.end();
        assertThatThrownBy(() -> board.accept(new BaselineWish(CONFIDENCE, "eve", START, "I like it so")))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessageContaining("eve");
        assertThat(log.end()).isEqualTo(before);
    }

    private static DriftEvent raised(long batch, int event) {
        var alarm = new Alarm(MonitorKind.ANY_CHANGE, 500 + batch, 480 + batch, 40_012.5, 40_000, Change.DOWN);
        return new DriftEvent.Raised(
                new Place(batch, event), new SignalAlarm(CONFIDENCE, START, alarm, .8, .6, 10_000, true));
    }
}
