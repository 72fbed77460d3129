package io.countersign.engine.review;

import java.util.SortedMap;

/** Who may do what, kept beside the queue so that no client can claim a role for itself. Thread-safe. */
public interface ReviewerRegistry {
    /** The role of this person; {@link Role#REVIEWER} for somebody who is not registered. */
    Role roleOf(Reviewer reviewer);

    /** Gives a person a role. */
    void register(Reviewer reviewer, Role role);

    /** Everybody who is registered, by name. */
    SortedMap<String, Role> all();
}
