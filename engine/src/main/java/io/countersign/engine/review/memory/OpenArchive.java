package io.countersign.engine.review.memory;

import io.countersign.engine.review.Archive;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The way out of a queue in memory. Nobody reads its results in a group. Takes turns by the queue's own lock. */
final class OpenArchive implements Archive {
    private static final Duration TURN = Duration.ofMinutes(1);

    private final Object queue;
    private final Ledger ledger;
    private final Results results;
    private final Roles roles;
    private Duration retention = DEFAULT_RETENTION;
    private String keeper = "";
    private Instant turnEnds = Instant.MIN;

    OpenArchive(Object queue, Ledger ledger, Results results, Roles roles) {
        this.queue = queue;
        this.ledger = ledger;
        this.results = results;
        this.roles = roles;
    }

    @Override
    public Duration retention() {
        synchronized (queue) {
            return retention;
        }
    }

    @Override
    public void keepFor(Duration time, Reviewer by) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("retention must be >= 0, was " + time);
        }
        synchronized (queue) {
            roles.requireGoverning(by);
            retention = time;
            ledger.record(new Note("retention", by.name(), time.toString()));
        }
    }

    @Override
    public List<ReviewId> ripe(String who, int limit) {
        synchronized (queue) {
            Instant now = ledger.now();
            if (!who.equals(keeper) && now.isBefore(turnEnds)) {
                return List.of();
            }
            List<ReviewId> ripe =
                    results.current().filter(this::isRipe).limit(limit).toList();
            if (!ripe.isEmpty()) {
                keeper = who;
                turnEnds = now.plus(TURN);
            }
            return ripe;
        }
    }

    @Override
    public int letGo(List<ReviewId> items) {
        synchronized (queue) {
            List<ReviewId> gone = items.stream().distinct().filter(this::isRipe).toList();
            gone.forEach(item -> {
                ledger.forget(item);
                results.forget(item);
            });
            if (!gone.isEmpty()) {
                ledger.record(new Note("archived", Note.RULE, gone.size() + " items"));
            }
            return gone.size();
        }
    }

    private boolean isRipe(ReviewId item) {
        return !retention.isZero()
                && results.publishedAt(item)
                        .filter(at -> !at.plus(retention).isAfter(ledger.now()))
                        .isPresent();
    }
}
