package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static io.countersign.engine.drift.live.LoggedDecisions.decided;
import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.InputCounts;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.model.Confidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What everybody who takes the log computes. */
class DriftWatchTest {
    private static final DriftPlan PLAN = new DriftPlan(10_000, DriftPlan.DEFAULT.signals(), 200, false);

    private final LoggedDecisions log = new LoggedDecisions(11);
    private final DriftWatch watch = new DriftWatch(PLAN, 0);

    @Nested
    class AnAlarm {
        @Test
        void tellsWhatWhenAndHowMuch() {
            List<DriftEvent> events = fed(watch, log.usual(400).unsure(200).batches());

            SignalAlarm alarm = raised(events).getFirst();
            assertThat(alarm.stream()).isEqualTo(CONFIDENCE);
            assertThat(alarm.alarm().monitor()).isEqualTo(MonitorKind.ANY_CHANGE);
            assertThat(alarm.alarm().change()).isEqualTo(Change.DOWN);
            assertThat(alarm.alarm().index()).isBetween(401L, 440L);
            assertThat(alarm.at()).isEqualTo(START.plusSeconds(alarm.alarm().index()));
            assertThat(alarm.before()).isCloseTo(0.8, within(0.03));
            assertThat(alarm.since()).isCloseTo(0.6, within(0.1));
            assertThat(alarm.target()).isEqualTo(10_000);
            assertThat(alarm.trust()).isTrue();
            assertThat(alarm.sentence())
                    .startsWith("confidence of loan-2 v7 changed (down), mean .")
                    .endsWith("One false alarm in 10,000 decisions is expected.");
            assertThat(events.getFirst().place())
                    .isEqualTo(new Place((alarm.alarm().index() + 9) / 10, 1));
        }

        @Test
        void standsUntilTheValuesAreAsBefore() {
            fed(watch, log.usual(400).unsure(100).batches());
            assertThat(view(CONFIDENCE).isAlarmed()).isTrue();
            assertThat(view(CONFIDENCE).last()).isPresent();
        }

        @Test
        void beginsAnewWhereThePlanSaysSo() {
            var resetting = new DriftWatch(new DriftPlan(10_000, PLAN.signals(), 200, true), 0);
            fed(resetting, log.usual(400).unsure(100).batches());
            assertThat(resetting.views().getFirst().condition()).isInstanceOf(Condition.Learning.class);
        }

        @Test
        void isNotRaisedWhereNothingChanges() {
            // Fails by chance for one seed in about ten: 1,000 decisions at one false alarm in 10,000.
            assertThat(fed(watch, log.usual(1_200).batches())).isEmpty();
            assertThat(watch.views()).noneMatch(SignalView::isAlarmed);
        }
    }

    @Nested
    class WhatIsNoNumber {
        @Test
        void isCountedAndMovesNothing() {
            fed(watch, log.usual(300).batches());
            double evidence = view(CONFIDENCE).evidence();

            watch.take(
                    31,
                    batch(
                            decided("loan-2", START, Confidence.Unknown.NOT_A_NUMBER, .1),
                            decided("loan-2", START, Confidence.Unknown.INFINITE, .1),
                            decided("loan-2", START, Confidence.Unknown.MISSING, .1),
                            decided("loan-2", START, Confidence.Unknown.TEXT, .1)));

            assertThat(view(CONFIDENCE).counts()).isEqualTo(new InputCounts(300, 1, 1, 1, 1, 0));
            assertThat(view(CONFIDENCE).evidence()).isEqualTo(evidence);
            assertThat(view(CONFIDENCE).recent()).allMatch(Double::isFinite);
        }

        @Test
        void isNothingWhereTheModelWasNotAsked() {
            var fallback = new DecisionRecord(
                    START,
                    "loan-2",
                    "v7",
                    1,
                    Route.FALLBACK,
                    Confidence.Unknown.MISSING,
                    Double.NaN,
                    Decision.NOT_ASKED,
                    List.of());
            watch.take(1, batch(fallback));
            assertThat(view(CONFIDENCE).counts()).isEqualTo(InputCounts.NONE);
            assertThat(view(new WatchedStream("loan-2", "v7", "risk")).counts().nan())
                    .isOne();
        }
    }

    @Nested
    class TheLog {
        @Test
        void countsInItsOwnOrderWhereTimeRunsBackwards() {
            var forwards = new ArrayList<DecisionRecord>();
            var backwards = new ArrayList<DecisionRecord>();
            for (int i = 0; i < 600; i++) {
                double confidence = i < 400 ? .7 + (i * 37 % 100) / 400.0 : .4;
                forwards.add(at(START.plusSeconds(i), confidence));
                backwards.add(at(START.minusSeconds(i), confidence));
            }
            var other = new DriftWatch(PLAN, 0);

            SignalAlarm one = raised(watch.take(1, batch(forwards))).getFirst();
            SignalAlarm back = raised(other.take(1, batch(backwards))).getFirst();

            assertThat(back.alarm()).isEqualTo(one.alarm());
            assertThat(watch.counts().late()).isZero();
            assertThat(other.counts().late()).isEqualTo(600 - 61);
            assertThat(other.latest()).isEqualTo(START);
        }

        @Test
        void mayHaveGapsThatAreCounted() {
            List<RecordBatch> batches = log.usual(30).batches();
            watch.take(1, batches.get(0));
            long before = watch.lineage();
            watch.take(3, batches.get(2));

            assertThat(watch.counts().gaps()).isOne();
            assertThat(watch.counts().decisions()).isEqualTo(20);
            assertThat(watch.lineage()).isNotEqualTo(before);
        }

        @Test
        void mayHoldWhatALaterProgramWrote() {
            watch.take(1, new RecordBatch(new BatchId("new", 1), new byte[] {99, 1}, 5, 3));
            assertThat(watch.counts()).isEqualTo(new WatchCounts(0, 3, 5, 0, 0, 0));
        }

        @Test
        void mayNameMoreModelsThanAreWatched() {
            List<DecisionRecord> many = IntStream.range(0, DriftWatch.MOST_MODELS + 5)
                    .mapToObj(i -> decided("model-" + i, START, Confidence.of(.5), .1))
                    .toList();
            watch.take(1, batch(many));
            assertThat(watch.views()).hasSize(DriftWatch.MOST_MODELS * 6);
            assertThat(watch.counts().unwatched()).isEqualTo(5);
        }

        @Test
        void mayHoldNotesAboutOtherThings() {
            assertThat(watch.take(1, RecordBatch.note(new BatchId("a", 1), "{\"kind\":\"other\"}")))
                    .isEmpty();
            assertThat(watch.counts()).isEqualTo(WatchCounts.NONE);
        }
    }

    private SignalView view(WatchedStream stream) {
        return watch.views().stream()
                .filter(each -> each.stream().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    private static List<SignalAlarm> raised(List<DriftEvent> events) {
        return events.stream()
                .filter(DriftEvent.Raised.class::isInstance)
                .map(event -> ((DriftEvent.Raised) event).alarm())
                .toList();
    }

    private static DecisionRecord at(Instant at, double confidence) {
        return decided("loan-2", at, Confidence.of(confidence), .1);
    }

    private static RecordBatch batch(DecisionRecord... records) {
        return batch(List.of(records));
    }

    private static RecordBatch batch(List<DecisionRecord> records) {
        return RecordBatch.of(new BatchId("a", 1), records);
    }
}
