package io.countersign.engine.decision;

/** What became of one request of a batch. */
public sealed interface BatchResult {
    /** It was decided and, if people have to decide, handed over. */
    record Decided(Decision decision) implements BatchResult {}

    /** What became of it where people are asked once. */
    record Once(DecisionRequest request, OnceOutcome outcome) implements BatchResult {}

    /**
     * It was not decided, and nothing is recorded: ask again later, under the same id.
     *
     * @param cause why; a {@link io.countersign.engine.review.QueueException} if people have to decide and cannot be reached
     */
    record Undecided(DecisionRequest request, RuntimeException cause) implements BatchResult {}
}
