package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static io.countersign.engine.drift.live.LoggedDecisions.decided;
import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.decision.log.DecisionRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A baseline that a person accepts. */
class AcceptedBaselineTest {
    private static final DriftPlan PLAN = new DriftPlan(10_000, DriftPlan.DEFAULT.signals(), 200, false);

    private final LoggedDecisions log = new LoggedDecisions(11);
    private final DriftWatch watch = new DriftWatch(PLAN, 0);

    private final BaselineWish wish =
            new BaselineWish(CONFIDENCE, "ada", START.plusSeconds(900), "a new release of the model");

    @Test
    void endsTheAlarmAndHoldsFromItsPlaceOn() {
        List<DriftEvent> events = fed(
                watch, log.usual(400).unsure(200).note(wish.note()).unsure(200).batches());

        DriftEvent.Accepted accepted = (DriftEvent.Accepted) events.getLast();
        assertThat(accepted.wish()).isEqualTo(wish);
        assertThat(accepted.place()).isEqualTo(new Place(61, 1));
        assertThat(accepted.values()).isBetween(190, 200);
        assertThat(accepted.mean()).isCloseTo(0.6, within(0.03));
        assertThat(accepted.clears()).isTrue();
        assertThat(accepted.sentence()).contains("ada", "confidence of loan-2 v7", "a new release of the model");
        assertThat(view(CONFIDENCE).isAlarmed()).isFalse();
        assertThat(view(CONFIDENCE).baseline().orElseThrow().isKept()).isTrue();
    }

    @Test
    void hasNoValuesFromBeforeTheChange() {
        List<DriftEvent> events =
                fed(watch, log.usual(400).unsure(120).note(wish.note()).batches());
        DriftEvent.Accepted accepted = (DriftEvent.Accepted) events.getLast();
        assertThat(accepted.values()).isBetween(110, 125);
        assertThat(accepted.mean()).isCloseTo(0.6, within(0.04));
    }

    @Test
    void hasNoValuesFromBeforeTheLastAcceptedOneEither() {
        List<DriftEvent> events = fed(
                watch,
                log.usual(400)
                        .unsure(120)
                        .note(wish.note())
                        .unsure(20)
                        .note(wish.note())
                        .batches());
        DriftEvent.Accepted second = (DriftEvent.Accepted) events.getLast();
        assertThat(second.place()).isEqualTo(new Place(56, 1));
        assertThat(second.values()).isBetween(130, 145);
    }

    @Test
    void needsEnoughValues() {
        List<DriftEvent> events =
                fed(watch, log.usual(400).unsure(60).note(wish.note()).batches());
        assertThat(events).allMatch(DriftEvent.Raised.class::isInstance);
        assertThat(view(CONFIDENCE).acceptable())
                .isBetween(55, 65)
                .isLessThan(view(CONFIDENCE).least());
        assertThat(view(CONFIDENCE).isAlarmed()).isTrue();
    }

    @Test
    void clearsTheModelOnlyIfNothingElseStandsAgainstIt() {
        log.usual(400);
        var changed = new ArrayList<DecisionRecord>();
        for (int i = 0; i < 200; i++) {
            DecisionRecord each = log.next(.2 + (i * 37 % 100) / 1_000.0);
            changed.add(decided("loan-2", each.at(), each.confidence(), .9 + (i * 37 % 100) / 2_000.0));
        }
        log.batch(changed);
        List<DriftEvent> events = fed(watch, log.note(wish.note()).batches());
        assertThat(((DriftEvent.Accepted) events.getLast()).clears()).isFalse();
    }

    private SignalView view(WatchedStream stream) {
        return watch.views().stream()
                .filter(each -> each.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }
}
