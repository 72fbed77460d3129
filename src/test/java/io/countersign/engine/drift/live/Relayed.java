package io.countersign.engine.drift.live;

import io.countersign.engine.review.ClaimToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A board that hands everything on. Closes nothing. */
class Relayed implements DriftBoard {
    private final DriftBoard board;

    Relayed(DriftBoard board) {
        this.board = board;
    }

    @Override
    public boolean hold(ClaimToken holder, Duration lease) {
        return board.hold(holder, lease);
    }

    @Override
    public void release(ClaimToken holder) {
        board.release(holder);
    }

    @Override
    public boolean record(ClaimToken holder, List<DriftEvent> events) {
        return board.record(holder, events);
    }

    @Override
    public List<DriftEvent> eventsAfter(Place place, int limit) {
        return board.eventsAfter(place, limit);
    }

    @Override
    public Place settled() {
        return board.settled();
    }

    @Override
    public boolean settle(ClaimToken holder, Place place) {
        return board.settle(holder, place);
    }

    @Override
    public boolean save(ClaimToken holder, Saved state) {
        return board.save(holder, state);
    }

    @Override
    public Optional<Saved> saved() {
        return board.saved();
    }

    @Override
    public OptionalLong lineage() {
        return board.lineage();
    }

    @Override
    public void accept(BaselineWish wish) {
        board.accept(wish);
    }

    @Override
    public void close() {
        // It belongs to the test.
    }
}
