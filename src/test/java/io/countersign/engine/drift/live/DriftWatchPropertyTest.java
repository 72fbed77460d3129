package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionStream.Position;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.decision.policy.DriftSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whoever follows the same log has the same alarms and the same state. */
class DriftWatchPropertyTest {
    private static final DriftPlan STANDING = new DriftPlan(500, DriftPlan.DEFAULT.signals(), 50, false);
    private static final DriftPlan RESETTING = new DriftPlan(500, DriftPlan.DEFAULT.signals(), 50, true);
    private static final RecordBatch WISH = new BaselineWish(CONFIDENCE, "ada", START, "so it is now").note();
    private static final RecordBatch OTHER_PLAN = PlanNote.of(DriftPlan.of(new DriftRules(
                    500, 50, Set.of(DriftSignal.CONFIDENCE, DriftSignal.SHARE_ACCEPTED), List.of("/score"))))
            .note();
    private static final List<RecordBatch> LOG = new LoggedDecisions(3)
            .usual(150)
            .verdicts(100, .9)
            .unsure(250)
            .verdicts(60, .2)
            .note(WISH)
            .unsure(200)
            .note(OTHER_PLAN)
            .usual(200)
            .batches();

    @Property(tries = 60)
    void savedAndRestoredAnywhereItGoesOnTheSame(
            @ForAll @Size(max = 5) Set<@IntRange(max = 240) Integer> restarts, @ForAll boolean reset) {
        DriftPlan plan = reset ? RESETTING : STANDING;
        var straight = new DriftWatch(plan, 0);
        List<DriftEvent> expected = fed(straight, LOG);

        var watch = new DriftWatch(plan, 0);
        var events = new ArrayList<DriftEvent>();
        for (int i = 0; i < LOG.size(); i++) {
            events.addAll(watch.take(i + 1L, LOG.get(i)));
            if (restarts.contains(i)) {
                byte[] saved = watch.checkpoint(position(i + 1)).bytes();
                watch = new DriftWatch(DriftCheckpoint.of(saved));
            }
        }

        assertThat(expected).hasSizeGreaterThan(2);
        assertThat(events).isEqualTo(expected);
        assertThat(watch.views()).isEqualTo(straight.views());
        assertThat(watch.checkpoint(position(LOG.size()))).isEqualTo(straight.checkpoint(position(LOG.size())));
    }

    @Property(tries = 40)
    void cutInBatchesAnyhowItRaisesTheSame(@ForAll @Size(max = 30) Set<@IntRange(max = 800) Integer> cuts) {
        List<DecisionRecord> records =
                LOG.stream().flatMap(batch -> batch.records().stream()).toList();
        var batches = new ArrayList<RecordBatch>();
        int from = 0;
        for (int end :
                Stream.concat(cuts.stream(), Stream.of(records.size())).sorted().toList()) {
            batches.add(RecordBatch.of(new BatchId("a", batches.size() + 1L), records.subList(from, end)));
            from = end;
        }
        var whole = RecordBatch.of(new BatchId("a", 1), records);

        assertThat(alarms(batches)).isEqualTo(alarms(List.of(whole))).isNotEmpty();
    }

    private static List<SignalAlarm> alarms(List<RecordBatch> batches) {
        return fed(new DriftWatch(STANDING, 0), batches).stream()
                .map(event -> ((DriftEvent.Raised) event).alarm())
                .toList();
    }

    private static Position position(long batches) {
        return new Position(Long.toString(batches));
    }
}
