package io.countersign.engine.review.memory;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.Role;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The reviewers in memory. Thread-safe. */
final class Roles implements ReviewerRegistry {
    private final SortedMap<String, Role> roles = new TreeMap<>();
    private final Consumer<Note> audit;

    Roles(Consumer<Note> audit) {
        this.audit = audit;
    }

    @Override
    public synchronized Role roleOf(Reviewer reviewer) {
        return Objects.requireNonNullElse(roles.get(reviewer.name()), Role.REVIEWER);
    }

    /** Only an admin changes what is in force for everybody; until there is one, all who decide may. */
    synchronized void requireGoverning(Reviewer by) {
        boolean may = roles.containsValue(Role.ADMIN)
                ? roleOf(by) == Role.ADMIN
                : roleOf(by).decides();
        if (!may) {
            throw QueueRefusedException.adminNeeded(by);
        }
    }

    @Override
    public synchronized void register(Reviewer reviewer, Role role, Reviewer by) {
        requireGoverning(by);
        roles.put(reviewer.name(), role);
        audit.accept(new Note("registered", by.name(), role + " " + reviewer));
    }

    @Override
    public synchronized SortedMap<String, Role> all() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }
}
