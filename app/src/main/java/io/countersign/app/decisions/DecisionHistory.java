package io.countersign.app.decisions;

import io.countersign.engine.decision.log.DecisionRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest decisions in their order, 25 bytes each. One thread writes; views may be handed to any thread and stay as they
 * are.
 */
public final class DecisionHistory {
    /** How many are kept, unless it is told otherwise. */
    public static final int KEPT = 1_000_000;

    private final int kept;
    private final Sources sources = new Sources();
    private final List<HistoryChunk> chunks = new ArrayList<>();
    private HistoryChunk[] shared = {};
    private long firstChunk;
    private long first;
    private long end;

    /** @param kept how many at most, at least 1 */
    public DecisionHistory(int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("kept must be at least 1, was " + kept);
        }
        this.kept = kept;
    }

    /** Adds it after all others; the oldest leaves if there are too many. */
    public void add(DecisionRecord decision) {
        int place = (int) (end & (HistoryChunk.SIZE - 1));
        if (place == 0) {
            chunks.add(new HistoryChunk());
            share();
        }
        chunks.getLast().set(place, decision, sources.hold(decision));
        end++;
        if (end - first > kept) {
            leave();
        }
    }

    /** What is held now. */
    public HistoryView view() {
        return new HistoryView(shared, firstChunk, first, end, sources.named(), sources.present());
    }

    private void leave() {
        int place = (int) (first & (HistoryChunk.SIZE - 1));
        sources.release(chunks.getFirst().sources[place]);
        first++;
        if (place == HistoryChunk.SIZE - 1) {
            chunks.removeFirst();
            firstChunk++;
            share();
        }
    }

    private void share() {
        shared = chunks.toArray(HistoryChunk[]::new);
    }
}
