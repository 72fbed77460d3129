package io.countersign.app.confidence;

import io.countersign.app.decisions.HistoryView;
import io.countersign.engine.decision.Route;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts somebody's decisions in a window. Each decision is looked at once when it comes and once when it leaves the history,
 * unless the slots of time get another length. For one thread at a time.
 */
final class ConfidenceTally {
    private final Whose whose;
    private final TimeWindow window;
    private final TreeMap<Long, SlotTally> slots = new TreeMap<>();
    private HistoryView counted = HistoryView.EMPTY;
    private Optional<Grid> cut = Optional.empty();
    private boolean[] wanted = {};

    ConfidenceTally(Whose whose, TimeWindow window) {
        this.whose = whose;
        this.window = window;
    }

    ConfidenceCounts count(HistoryView history, Instant now) {
        Grid grid = Grid.of(window, history.since(), now);
        if (cut.filter(before -> before.slotMillis() == grid.slotMillis() && before.from() <= grid.from())
                .isEmpty()) {
            slots.clear();
            counted = HistoryView.EMPTY;
        }
        cut = Optional.of(grid);
        choose(history);
        forget(grid);
        count(counted, counted.first(), Math.min(history.first(), counted.end()), grid, -1);
        count(history, Math.max(history.first(), counted.end()), history.end(), grid, 1);
        counted = history;
        return counts(grid);
    }

    private void choose(HistoryView history) {
        int before = wanted.length;
        wanted = Arrays.copyOf(wanted, Math.max(before, history.sources()));
        for (int i = before; i < wanted.length; i++) {
            wanted[i] = whose.has(history.source(i));
        }
    }

    private void forget(Grid grid) {
        slots.headMap(grid.from()).clear();
    }

    private void count(HistoryView from, long first, long end, Grid grid, int by) {
        for (long at = first; at < end; at++) {
            long slot = grid.slotOf(from.millis(at));
            if (slot >= grid.from() && wanted[from.sourceOf(at)]) {
                slots.computeIfAbsent(slot, late -> new SlotTally()).count(from.route(at), from.confidence(at), by);
            }
        }
    }

    private ConfidenceCounts counts(Grid grid) {
        slots.values().removeIf(SlotTally::isEmpty);
        var bins = new long[SlotTally.ROUTES.size()][ConfidenceCounts.BINS];
        var unknown = new long[SlotTally.UNKNOWNS.size()];
        for (SlotTally slot : slots.values()) {
            for (Route route : SlotTally.ROUTES) {
                int row = SlotTally.ROUTES.indexOf(route);
                Arrays.setAll(bins[row], i -> bins[row][i] + slot.bins[row][i]);
            }
            Arrays.setAll(unknown, i -> unknown[i] + slot.unknown[i]);
        }
        List<Slot> summaries = slots.entrySet().stream()
                .map(each -> each.getValue().at(grid.startOf(each.getKey())))
                .toList();
        return new ConfidenceCounts(
                whose,
                bins,
                unknown,
                summaries,
                grid.slotMillis(),
                grid.startOf(grid.from()),
                grid.startOf(grid.to() + 1));
    }
}
