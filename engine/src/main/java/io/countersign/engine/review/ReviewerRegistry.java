package io.countersign.engine.review;

import java.util.SortedMap;

/** Who may do what, kept beside the queue so that no client can claim a role for itself. Thread-safe. */
public interface ReviewerRegistry {
    /** The role of this person; {@link Role#REVIEWER} for somebody who is not registered. */
    Role roleOf(Reviewer reviewer);

    /**
     * Gives a person a role, and says in the audit who did.
     *
     * @throws QueueRefusedException if {@code by} is not an admin. While nobody is registered as one, everybody whose role
     *     decides may
     */
    void register(Reviewer reviewer, Role role, Reviewer by);

    /** Everybody who is registered, by name. */
    SortedMap<String, Role> all();
}
