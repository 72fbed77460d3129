package io.countersign.engine.review.memory;

import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The quarantine as callers see it: thread-safe by the queue's lock. */
record OpenQuarantine(Object lock, SetAside setAside, Supplier<Law> law) implements Quarantine {
    @Override
    public List<Entry> list(String afterId, int limit) {
        synchronized (lock) {
            return setAside.list(afterId, limit);
        }
    }

    @Override
    public Optional<Entry> find(String id) {
        synchronized (lock) {
            return setAside.find(id);
        }
    }

    @Override
    public Optional<ReviewId> release(String id, Reviewer by) {
        synchronized (lock) {
            return setAside.release(id, by, law.get());
        }
    }
}
