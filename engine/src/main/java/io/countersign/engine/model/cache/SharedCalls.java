package io.countersign.engine.model.cache;

import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.ModelFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request of several that ask the same at the same time lead, and the others follow. Each waits no longer than its
 * own deadline, and nobody suffers from a leader that fails or outstays its deadline: somebody else leads then. Thread-safe.
 */
public final class SharedCalls {
    private final ConcurrentHashMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();

    /**
     * Makes the caller the leader, or waits for the one that leads.
     *
     * @throws ModelFailure if there is no answer within the deadline, or the thread is interrupted
     */
    public Turn join(CacheKey key, Deadline deadline) {
        while (true) {
            var mine = new Flight(key, deadline);
            @Nullable Flight leader = flights.putIfAbsent(key, mine);
            if (leader == null) {
                return mine;
            }
            Optional<FoundAnswer> found = leader.await(deadline);
            if (found.isPresent()) {
                return new Turn.Follow(found.get());
            }
            flights.remove(key, leader);
        }
    }

    private final class Flight implements Turn.Lead {
        private final CacheKey key;
        private final Deadline deadline;
        private final CompletableFuture<Optional<FoundAnswer>> end = new CompletableFuture<>();

        Flight(CacheKey key, Deadline deadline) {
            this.key = key;
            this.deadline = deadline;
        }

        @Override
        public void answered(FoundAnswer found) {
            end.complete(Optional.of(found));
        }

        @Override
        public void close() {
            flights.remove(key, this);
            end.complete(Optional.empty());
        }

        /** Empty if somebody else has to lead. */
        Optional<FoundAnswer> await(Deadline follower) {
            try {
                return end.get(patience(follower).toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                if (follower.isOver()) {
                    throw new ModelFailure(
                            ModelFailure.Kind.OUT_OF_TIME, "the same request before it has no answer yet", late);
                }
                return Optional.empty();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ModelFailure(ModelFailure.Kind.CANCELLED, "the caller gave up waiting", interrupted);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("a flight ends without an exception", impossible);
            }
        }

        private Duration patience(Deadline follower) {
            Duration own = follower.remaining();
            Duration leading = deadline.remaining();
            return own.compareTo(leading) < 0 ? own : leading;
        }
    }
}
