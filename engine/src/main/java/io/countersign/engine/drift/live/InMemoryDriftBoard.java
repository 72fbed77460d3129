package io.countersign.engine.drift.live;

import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The board of one process. */
public final class InMemoryDriftBoard implements DriftBoard {
    private final DecisionStream stream;
    private final InstantSource clock;
    private final Predicate<String> admins;
    private final Deque<DriftEvent> events = new ArrayDeque<>();
    private Place settled = Place.BEGINNING;
    private Instant until = Instant.MIN;
    private @Nullable ClaimToken holder;
    private @Nullable Saved saved;

    /**
     * @param stream where wishes are put
     * @param admins whether somebody of this name may accept baselines
     */
    public InMemoryDriftBoard(DecisionStream stream, InstantSource clock, Predicate<String> admins) {
        this.stream = stream;
        this.clock = clock;
        this.admins = admins;
    }

    @Override
    public synchronized boolean hold(ClaimToken asking, Duration lease) {
        if (holder != null && !holder.equals(asking) && clock.instant().isBefore(until)) {
            return false;
        }
        holder = asking;
        until = clock.instant().plus(lease);
        return true;
    }

    @Override
    public synchronized void release(ClaimToken leaving) {
        if (isHeldBy(leaving)) {
            holder = null;
        }
    }

    @Override
    public synchronized boolean record(ClaimToken asking, List<DriftEvent> latest) {
        if (!isHeldBy(asking)) {
            return false;
        }
        for (DriftEvent event : latest) {
            if (events.isEmpty() || event.place().compareTo(events.getLast().place()) > 0) {
                events.addLast(event);
            }
        }
        while (events.size() > KEPT) {
            events.removeFirst();
        }
        return true;
    }

    @Override
    public synchronized List<DriftEvent> eventsAfter(Place place, int limit) {
        return events.stream()
                .filter(event -> event.place().compareTo(place) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Place settled() {
        return settled;
    }

    @Override
    public synchronized boolean settle(ClaimToken asking, Place place) {
        boolean may = isHeldBy(asking);
        if (may) {
            settled = place;
        }
        return may;
    }

    @Override
    public synchronized boolean save(ClaimToken asking, Saved state) {
        boolean may = isHeldBy(asking);
        if (may) {
            saved = state;
        }
        return may;
    }

    @Override
    public synchronized Optional<Saved> saved() {
        return Optional.ofNullable(saved);
    }

    @Override
    public synchronized OptionalLong lineage() {
        return saved == null ? OptionalLong.empty() : OptionalLong.of(saved.lineage());
    }

    @Override
    public void accept(BaselineWish wish) {
        if (!admins.test(wish.by())) {
            throw QueueRefusedException.adminNeeded(new Reviewer(wish.by()));
        }
        stream.append(wish.note());
    }

    @Override
    public void close() {
        // Nothing is held that would have to be given back.
    }

    private boolean isHeldBy(ClaimToken asking) {
        return asking.equals(holder) && clock.instant().isBefore(until);
    }
}
