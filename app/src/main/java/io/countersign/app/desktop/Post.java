package io.countersign.app.desktop;

import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.Role;

/**
 * Who sits at a console, and what the person may do there; the queue has the last word.
 *
 * @param governs whether that includes changing what is in force for everybody
 */
record Post(Reviewer reviewer, Role role, boolean governs) {
    /** Admins govern; until there is one, all who decide do. */
    static Post of(Reviewer reviewer, ReviewerRegistry registry) {
        Role role = registry.roleOf(reviewer);
        boolean governs = registry.all().containsValue(Role.ADMIN) ? role == Role.ADMIN : role.decides();
        return new Post(reviewer, role, governs);
    }
}
