package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;

/** What one line of a journal says. */
sealed interface JournalEntry {
    /** A verdict that is to be sent. */
    record Kept(Verdict verdict) implements JournalEntry {}

    /** The verdict has its answer. */
    record Settled(VerdictId verdict) implements JournalEntry {}

    /** The person took the verdict back before it was sent. */
    record Withdrawn(VerdictId verdict) implements JournalEntry {}
}
