package io.countersign.engine.autonomy;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Levels for one process. Thread-safe. */
public final class InMemoryAutonomyBoard implements AutonomyBoard {
    private final Map<String, AutonomyStatus> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, Deque<AutonomyStatus>> histories = new ConcurrentHashMap<>();
    private final AutonomyRules rules;
    private final InstantSource clock;
    private final Predicate<String> admins;

    /**
     * @param admins whether somebody of this name may choose levels
     */
    public InMemoryAutonomyBoard(AutonomyLimits limits, InstantSource clock, Predicate<String> admins) {
        this.rules = new AutonomyRules(limits);
        this.clock = clock;
        this.admins = admins;
    }

    @Override
    public AutonomyLevel levelOf(String model) {
        AutonomyStatus status = statuses.get(model);
        return status == null ? AutonomyLevel.FULL : status.level();
    }

    @Override
    public synchronized AutonomyStatus report(String model, AutonomyEvent event) {
        if (!event.person().isEmpty() && !admins.test(event.person())) {
            throw QueueRefusedException.adminNeeded(new Reviewer(event.person()));
        }
        AutonomyStatus before = statuses.getOrDefault(model, AutonomyStatus.initial(model));
        AutonomyStatus after = rules.next(before, event, clock.instant());
        statuses.put(model, after);
        if (AutonomyHistory.isWorthKeeping(before, after)) {
            Deque<AutonomyStatus> history = histories.computeIfAbsent(model, name -> new ArrayDeque<>());
            history.addFirst(after);
            if (history.size() > AutonomyHistory.KEPT) {
                history.removeLast();
            }
        }
        return after;
    }

    @Override
    public List<AutonomyStatus> statuses() {
        return List.copyOf(statuses.values());
    }

    @Override
    public synchronized List<AutonomyStatus> history(String model, int limit) {
        return histories.getOrDefault(model, new ArrayDeque<>()).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public void close() {
        // Nothing is held that would have to be given back.
    }
}
