package io.countersign.app.triage.bulk;

import io.countersign.engine.review.VerdictKind;

/** What may be said of many items at once. Outputs are changed one by one. */
public enum BulkKind {
    APPROVE(VerdictKind.APPROVE),
    REJECT(VerdictKind.REJECT);

    private final VerdictKind verdict;

    BulkKind(VerdictKind verdict) {
        this.verdict = verdict;
    }

    VerdictKind verdict() {
        return verdict;
    }
}
