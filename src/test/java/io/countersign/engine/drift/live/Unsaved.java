package io.countersign.engine.drift.live;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A board on which nothing was saved when it was looked at first. */
final class Unsaved extends Relayed {
    private final AtomicInteger looks = new AtomicInteger();

    Unsaved(DriftBoard board) {
        super(board);
    }

    @Override
    public Optional<Saved> saved() {
        return looks.getAndIncrement() == 0 ? Optional.empty() : super.saved();
    }
}
