package io.countersign.engine.drift.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTraceTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final EvidenceTrace trace = new EvidenceTrace(EvidenceTrace.Saved.NONE);

    @Test
    void hasAPointForEachOfTheFirstValues() {
        add(0, 100);
        assertThat(trace.points()).hasSize(100);
        assertThat(trace.points().get(7)).isEqualTo(new EvidencePoint(START.plusSeconds(7), 7));
    }

    @Test
    void keepsTheMostOfTheValuesThatShareAPoint() {
        add(0, 1_000);
        trace.add(START.plusSeconds(1_000), 5_000);
        add(1_001, 100_000);

        List<EvidencePoint> points = trace.points();
        assertThat(points).hasSizeBetween(EvidenceTrace.MOST / 2, EvidenceTrace.MOST);
        assertThat(points).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(points.get(0).evidence()).isLessThan(1_000);
        assertThat(points.stream().filter(point -> point.evidence() == 5_000)).hasSize(1);
    }

    private void add(int from, int to) {
        for (int i = from; i < to; i++) {
            trace.add(START.plusSeconds(i), i % 1_000);
        }
    }
}
