package io.countersign.app.start;

import io.countersign.engine.review.ReviewQueue;

/**
 * A queue in use.
 *
 * @param queue the queue
 * @param shared what its engines and consoles share beside it
 * @param place where it is: a URL without the password, or {@code embedded}
 * @param share what is given back after the queue, such as the embedded server
 */
public record OpenQueue(ReviewQueue queue, SharedStores shared, String place, Share share) implements AutoCloseable {
    /** Something that is given back without fail. */
    @FunctionalInterface
    public interface Share extends AutoCloseable {
        /** Brings back to life what is behind the queue, if that is this program's business; blocks. */
        default void revive() {}

        @Override
        void close();
    }

    @Override
    public void close() {
        try (share) {
            queue.close();
        }
    }
}
