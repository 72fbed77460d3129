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
            case BatchResult.Decided _ -> oneMore(true);
            case BatchResult.Undecided _ -> oneMore(false);
            case BatchResult.Once(DecisionRequest _, OnceOutcome.Decided _) -> oneMore(true);
            case BatchResult.Once(DecisionRequest _, OnceOutcome.Replayed _) -> oneMore(true);
            case BatchResult.Once(DecisionRequest _, OnceOutcome.UnderWay _) -> oneMore(false);
            case BatchResult.Once(DecisionRequest _, OnceOutcome.KeyTaken _) -> oneMore(false);
        };
    }

    private BatchProgress oneMore(boolean isDecided) {
        return isDecided ? new BatchProgress(decided + 1, undecided) : new BatchProgress(decided, undecided + 1);
    }
}
