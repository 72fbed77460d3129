package io.countersign.engine.review.memory;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import java.util.function.Function;

/**
 * What is in force while something is decided.
 *
 * @param rules the approval rules
 * @param roleOf everybody's role
 */
record Law(ApprovalRules rules, Function<Reviewer, Role> roleOf) {
    Role roleOf(Reviewer reviewer) {
        return roleOf.apply(reviewer);
    }
}
