package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the person has judged in this run, and with it which advice is still kept back. Thread-safe. */
public final class Judgements {
    private final Reviewer me;
    private final Set<ReviewId> judged = ConcurrentHashMap.newKeySet();
    private volatile BlindFirst rule;

    Judgements(Reviewer me, BlindFirst rule) {
        this.me = me;
        this.rule = rule;
    }

    /** Whether the person is to judge before the model's advice on the item is seen. */
    public boolean awaited(ReviewRow row) {
        return rule.hides(row) && !judged.contains(row.id()) && !isMine(row);
    }

    void judged(ReviewId item) {
        judged.add(item);
    }

    /** The rule has changed. */
    public void follow(BlindFirst changed) {
        rule = changed;
    }

    /** Also after a restart. */
    private boolean isMine(ReviewRow row) {
        return row.state() == ReviewState.HELD && me.name().equals(row.owner());
    }
}
