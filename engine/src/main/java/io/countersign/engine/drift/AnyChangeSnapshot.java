package io.countersign.engine.drift;

import java.util.List;

/**
 * A saved {@link AnyChangeMonitor}.
 *
 * @param cells how values map to cells
 * @param counts values by cell, with the baseline; empty for none yet
 * @param ties state of the generator that breaks ties
 * @param betting the evidence
 */
record AnyChangeSnapshot(Cells cells, List<Long> counts, long ties, Betting.State betting) implements MonitorSnapshot {
    AnyChangeSnapshot {
        counts = List.copyOf(counts);
        if (!counts.isEmpty() && counts.size() != Cells.COUNT) {
            throw new IllegalArgumentException(
                    "there must be %d counts, were %d".formatted(Cells.COUNT, counts.size()));
        }
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts must be 0 or more");
        }
    }

    @Override
    public AnyChangeMonitor resume() {
        return new AnyChangeMonitor(this);
    }
}
