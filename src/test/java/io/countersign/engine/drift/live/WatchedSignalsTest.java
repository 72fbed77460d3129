package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static io.countersign.engine.drift.live.LoggedDecisions.decided;
import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.model.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each signal of a model and version. */
class WatchedSignalsTest {
    private static final DriftPlan PLAN = new DriftPlan(10_000, DriftPlan.DEFAULT.signals(), 200, false);

    private final LoggedDecisions log = new LoggedDecisions(11);
    private final DriftWatch watch = new DriftWatch(PLAN, 0);

    @Test
    void hasItsShareOfOneBudget() {
        fed(watch, log.usual(10).batches());
        assertThat(watch.views())
                .extracting(each -> each.stream().signal())
                .containsExactly("confidence", "risk", "latency", "share:human_review", "override", "calibration");
        assertThat(watch.views())
                .allSatisfy(each -> assertThat(each.settings().target()).isEqualTo(60_000));
    }

    @Test
    void keepsThePromiseTogetherWithTheOthers() {
        // 100 false alarms at most are expected; the seed is fixed, and one in 700 would have more than 130.
        var often = new DriftWatch(new DriftPlan(1_000, PLAN.signals(), 200, true), 0);
        List<DriftEvent> events = fed(often, log.usual(100_000).batches());
        assertThat(events).hasSizeBetween(20, 130);
    }

    @Test
    void learnsItsBaselineFirst() {
        fed(watch, log.usual(150).batches());
        assertThat(view(CONFIDENCE).condition()).isEqualTo(new Condition.Learning(150, 200));
        assertThat(view(CONFIDENCE).threshold()).isEmpty();
        assertThat(view(CONFIDENCE).watched()).isZero();
    }

    @Test
    void saysHowManyFalseAlarmsAreToBeExpected() {
        fed(watch, log.usual(600).batches());
        assertThat(view(CONFIDENCE).watched()).isEqualTo(400);
        assertThat(view(CONFIDENCE).expectedFalseAlarms()).isEqualTo(400 / 60_000.0);
    }

    @Test
    void hasATraceOfItsEvidence() {
        fed(watch, log.usual(400).unsure(100).batches());
        SignalView view = view(CONFIDENCE);
        assertThat(view.trace()).hasSizeBetween(128, 256);
        assertThat(view.trace().getLast().at()).isBetween(START.plusSeconds(490), START.plusSeconds(500));
        assertThat(view.trace())
                .anyMatch(point -> point.evidence() >= view.threshold().orElseThrow());
        assertThat(view.trace().getFirst().evidence()).isLessThan(100);
    }

    @Test
    void isWatchedPerModelAndVersion() {
        fed(watch, log.usual(10).batches());
        watch.take(2, batch(decided("loan-3", START, Confidence.of(.5), .1)));
        assertThat(watch.views()).hasSize(12);
    }

    @Test
    void canBeANumberOfTheOutput() {
        var plan = new DriftPlan(1_000, List.of(PlannedSignal.usual(new Signal.OfOutput("/score"))), 2, false);
        var scores = new DriftWatch(plan, 0);
        var outputs =
                List.of(new DecisionRecord.OutputNumber("/other", 1), new DecisionRecord.OutputNumber("/score", 7.5));
        scores.take(1, batch(record(Route.ACCEPTED, 0, outputs), record(Route.ACCEPTED, 0, List.of())));
        assertThat(scores.views().getFirst().recent()).containsExactly(7.5);
    }

    @Test
    void takesTheShareOfARoute() {
        watch.take(1, batch(record(Route.HUMAN_REVIEW, 5, List.of()), record(Route.ACCEPTED, 5, List.of())));
        assertThat(view(new WatchedStream("loan-2", "v7", "share:human_review")).recent())
                .containsExactly(1.0, 0.0);
    }

    @Test
    void ofLatencyCountsOnlyWhereTheModelWasAsked() {
        watch.take(
                1,
                batch(record(Route.ACCEPTED, 2_500, List.of()), record(Route.ACCEPTED, Decision.NOT_ASKED, List.of())));
        assertThat(view(new WatchedStream("loan-2", "v7", "latency")).recent()).containsExactly(2.5);
    }

    @Test
    void isComparedWithVerdictsOnlyIfItIsAboutThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedSignal(new Signal.OfConfidence(), MonitorKind.CALIBRATION))
                .withMessage(
                        "confidence cannot be watched by calibration: that one compares confidence with verdicts, and nothing else does");
    }

    @Test
    void isPlannedOnce() {
        var twice = List.of(PLAN.signals().getFirst(), PLAN.signals().getFirst());
        assertThatIllegalArgumentException().isThrownBy(() -> new DriftPlan(10, twice, 2, false));
    }

    private SignalView view(WatchedStream stream) {
        return watch.views().stream()
                .filter(each -> each.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private static DecisionRecord record(Route route, int micros, List<DecisionRecord.OutputNumber> outputs) {
        return new DecisionRecord(START, "loan-2", "v7", 1, route, Confidence.of(.8), .1, micros, outputs);
    }

    private static RecordBatch batch(DecisionRecord... records) {
        return batch(List.of(records));
    }

    private static RecordBatch batch(List<DecisionRecord> records) {
        return RecordBatch.of(new BatchId("a", 1), records);
    }
}
