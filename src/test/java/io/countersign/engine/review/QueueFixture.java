package io.countersign.engine.review;

import java.time.Duration;

/** What a store gives to {@link ReviewQueueContract}: an empty queue and what the port itself does not show. */
public interface QueueFixture extends AutoCloseable {
    /** The queue, as the first console sees it. */
    ReviewQueue queue();

    /** The same queue, as a second console sees it. */
    ReviewQueue anotherConsole();

    /**
     * Returns when at least this much has passed on the queue's clock. The contract asks for milliseconds where something
     * has to end, and gives minutes to what must not end meanwhile, so that a real clock does as well as a made-up one.
     */
    void pass(Duration time);

    /** The word under {@code review:<id>:status}; empty if there is none. */
    String producerStatus(ReviewId item);

    /** Loses the changes recorded so far, as trimming does to a console that was away for long. */
    void forgetChanges();

    @Override
    void close();
}
