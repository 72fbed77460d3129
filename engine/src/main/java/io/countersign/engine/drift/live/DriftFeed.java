package io.countersign.engine.drift.live;

/** How a follower stands with the decision log. */
public sealed interface DriftFeed {
    /** It reads what was written before; what it shows is not of now. */
    record Reading() implements DriftFeed {}

    /** It has read everything. */
    record Live() implements DriftFeed {}

    /**
     * The log does not answer; it is asked again.
     *
     * @param sentence for people: what happened and what to do
     */
    record Away(String sentence) implements DriftFeed {}
}
