package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.log.LoggedVerdict;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.Condition;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is watched of people's verdicts. */
class VerdictSignalsTest {
    private static final WatchedStream OVERRIDE = new WatchedStream("loan-2", "v7", "override");
    private static final WatchedStream CALIBRATION = new WatchedStream("loan-2", "v7", "calibration");
    private static final DriftPlan PLAN = new DriftPlan(10_000, DriftPlan.DEFAULT.signals(), 200, false);

    private final LoggedDecisions log = new LoggedDecisions(11);
    private final DriftWatch watch = new DriftWatch(PLAN, 0);

    @Test
    void peopleWhoOverruleMoreOftenRaiseAnAlarm() {
        List<DriftEvent> events =
                fed(watch, log.verdicts(400, .8).verdicts(150, .4).batches());

        SignalAlarm alarm = raised(events, OVERRIDE);
        assertThat(alarm.alarm().change()).isEqualTo(Change.UP);
        assertThat(alarm.before()).isBetween(.1, .3);
        assertThat(alarm.since()).isBetween(.4, .8);
        assertThat(alarm.alarm().index()).isBetween(401L, 500L);
        assertThat(alarm.trust()).isFalse();
    }

    /** Each states .8. */
    @Test
    void aModelThatIsSurerThanRightRaisesAnAlarmWithoutABaseline() {
        List<DriftEvent> events = fed(watch, log.verdicts(300, .4).batches());

        SignalAlarm alarm = raised(events, CALIBRATION);
        assertThat(alarm.alarm().change()).isEqualTo(Change.OVERCONFIDENT);
        assertThat(alarm.before()).isNaN();
        assertThat(alarm.since()).isBetween(.2, .6);
        assertThat(view(CALIBRATION).hasUsual()).isFalse();
    }

    @Test
    void whereNothingChangesThereIsNoAlarm() {
        assertThat(fed(watch, log.verdicts(1_000, .8).batches())).isEmpty();
        assertThat(view(CALIBRATION).condition()).isEqualTo(new Condition.Watching(1_000));
        assertThat(view(OVERRIDE).condition()).isEqualTo(new Condition.Watching(800));
    }

    @Test
    void aVerdictWithoutAConfidenceSaysNothingOfHonesty() {
        watch.take(1, new LoggedVerdict(START, "loan-2", "v7", OptionalDouble.empty(), true).note());

        assertThat(view(CALIBRATION).counts().seen()).isZero();
        assertThat(view(OVERRIDE).recent()).containsExactly(0.0);
    }

    @Test
    void ofAModelThatDecidesNothingHereOnlyVerdictsAreWatched() {
        fed(watch, log.verdicts(1, .8).batches());
        assertThat(watch.views()).extracting(SignalView::stream).containsExactly(OVERRIDE, CALIBRATION);

        watch.take(2, new LoggedDecisions(3).usual(10).batches().getFirst());

        assertThat(watch.views())
                .extracting(each -> each.stream().signal())
                .containsExactly("confidence", "risk", "latency", "share:human_review", "override", "calibration");
        assertThat(view(OVERRIDE).recent()).hasSize(1);
    }

    @Test
    void honestyNeedsNoAcceptedBaseline() {
        fed(watch, log.verdicts(300, .4).batches());

        assertThat(watch.take(301, new BaselineWish(CALIBRATION, "ada", START, "so be it").note()))
                .isEmpty();
        assertThat(view(CALIBRATION).isAlarmed()).isTrue();
    }

    private SignalView view(WatchedStream stream) {
        return watch.views().stream()
                .filter(each -> each.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private static SignalAlarm raised(List<DriftEvent> events, WatchedStream stream) {
        return events.stream()
                .map(event -> ((DriftEvent.Raised) event).alarm())
                .filter(alarm -> alarm.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }
}
