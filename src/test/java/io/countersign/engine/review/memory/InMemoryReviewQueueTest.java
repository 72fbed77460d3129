package io.countersign.engine.review.memory;

import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.QueueFixture;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewQueueContract;
import java.time.Duration;
import java.time.Instant;

class InMemoryReviewQueueTest extends ReviewQueueContract {
    @Override
    protected QueueFixture open() {
        var clock = new MovableClock(Instant.parse("2031-05-04T08:00:00Z"));
        return new InMemoryFixture(clock, new InMemoryReviewQueue(clock));
    }

    /** A queue whose time only passes when it is told to. */
    private record InMemoryFixture(MovableClock clock, InMemoryReviewQueue queue) implements QueueFixture {
        @Override
        public ReviewQueue anotherConsole() {
            return queue;
        }

        @Override
        public void pass(Duration time) {
            clock.move(time);
        }

        @Override
        public String producerStatus(ReviewId item) {
            return queue.producerStatus(item).orElse("");
        }

        @Override
        public void forgetChanges() {
            queue.forgetChanges();
        }

        @Override
        public void close() {
            queue.close();
        }
    }
}
