package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.fed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.decision.log.DecisionStream.Position;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.decision.policy.DriftSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DriftCheckpointTest {
    private final DriftWatch watch = new DriftWatch(DriftPlan.DEFAULT, 0);
    private final byte[] saved = saved();

    private byte[] saved() {
        fed(watch, new LoggedDecisions(5).usual(2_000).batches());
        return watch.checkpoint(new Position("200")).bytes();
    }

    @Test
    void isNoLargerThanTenKilobytesAStream() {
        assertThat(saved.length / watch.views().size()).isLessThan(10 * 1024);
    }

    @Test
    void isRefusedIfAnyByteIsMissing() {
        for (int length : new int[] {0, 5, 100, saved.length / 2, saved.length - 1}) {
            assertThatThrownBy(() -> DriftCheckpoint.of(Arrays.copyOf(saved, length)))
                    .isInstanceOf(InvalidCheckpointException.class)
                    .hasMessageStartingWith("The saved state of the monitors ");
        }
    }

    @Test
    void isRefusedIfAByteIsOther() {
        for (int place = 20; place < saved.length; place += 997) {
            byte[] damaged = saved.clone();
            damaged[place] ^= 0x10;
            assertThatThrownBy(() -> DriftCheckpoint.of(damaged)).isInstanceOf(InvalidCheckpointException.class);
        }
    }

    @Test
    void isRefusedIfItIsSomethingElse() throws IOException {
        for (String other : new String[] {"null", "{}", "[1]", "hello", "{\"form\":3}"}) {
            assertThatThrownBy(() -> DriftCheckpoint.of(packed(other)))
                    .isInstanceOf(InvalidCheckpointException.class)
                    .hasMessageContaining("another version of the program");
        }
        assertThatThrownBy(() -> DriftCheckpoint.of("hello".getBytes(UTF_8))).hasMessageContaining("is damaged");
    }

    @Test
    void bringsItsPlanWithIt() {
        var rules = new DriftRules(2_000, 50, Set.of(DriftSignal.CONFIDENCE, DriftSignal.RISK), List.of("/score", ""));
        var straight = new DriftWatch(DriftPlan.of(rules), 0);
        List<RecordBatch> log = new LoggedDecisions(7).usual(400).unsure(200).batches();
        fed(straight, log.subList(0, 40));

        var resumed = new DriftWatch(
                DriftCheckpoint.of(straight.checkpoint(new Position("40")).bytes()));

        assertThat(resumed.plan()).isEqualTo(DriftPlan.of(rules));
        assertThat(rest(resumed, log)).isEqualTo(rest(straight, log)).isNotEmpty();
        assertThat(resumed.views()).isEqualTo(straight.views());
    }

    private static List<DriftEvent> rest(DriftWatch watch, List<RecordBatch> log) {
        var events = new ArrayList<DriftEvent>();
        for (int i = 40; i < log.size(); i++) {
            events.addAll(watch.take(i + 1L, log.get(i)));
        }
        return events;
    }

    @Test
    void isRefusedIfItDoesNotFitTogether() {
        DriftCheckpoint good = DriftCheckpoint.of(saved);
        var stranger = new SignalWatch.Saved(
                new WatchedStream("loan-2", "v7", "taste"),
                good.signals().getFirst().watch(),
                good.signals().getFirst().recent(),
                1,
                1,
                EvidenceTrace.Saved.NONE,
                null);
        var checkpoint = new DriftCheckpoint(
                2, good.plan(), good.position(), 1, good.counts(), good.latest(), List.of(stranger));
        assertThatThrownBy(() -> new DriftWatch(checkpoint))
                .isInstanceOf(InvalidCheckpointException.class)
                .hasMessageContaining("does not fit together");
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
