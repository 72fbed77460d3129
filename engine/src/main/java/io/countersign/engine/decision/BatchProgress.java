package io.countersign.engine.decision;

/**
 * How far a batch is. Immutable.
 *
 * @param decided how many results said so
 * @param undecided how many results said so
 */
public record BatchProgress(long decided, long undecided) {
    static final BatchProgress NOTHING = new BatchProgress(0, 0);

    /** How many results there are. */
    public long results() {
        return decided + undecided;
    }

    BatchProgress and(BatchResult result) {
        return switch (result) {
            case BatchResult.Decided _ -> new BatchProgress(decided + 1, undecided);
            case BatchResult.Undecided _ -> new BatchProgress(decided, undecided + 1);
        };
    }
}
