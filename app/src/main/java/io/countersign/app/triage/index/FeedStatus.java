package io.countersign.app.triage.index;

/** How the table stands to the queue. */
public sealed interface FeedStatus {
    /**
     * Reading what the queue holds.
     *
     * @param done rows read so far
     * @param expected rows that the queue held when the reading began
     */
    record Loading(long done, long expected) implements FeedStatus {}

    /** Every change arrives at once. */
    record Live() implements FeedStatus {}

    /**
     * The queue does not answer; it is asked again and again.
     *
     * @param sentence what happened and what to do
     */
    record Offline(String sentence) implements FeedStatus {}
}
