package io.countersign.app.triage.item;

import io.countersign.app.triage.index.JudgedFirst;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the person has judged, as far as is known, and with it which advice is still kept back. Thread-safe. */
public final class Judgements implements JudgedFirst {
    private final ReviewQueue queue;
    private final Reviewer me;
    private final Set<ReviewId> judged = ConcurrentHashMap.newKeySet();
    private volatile BlindFirst rule;
    private volatile Consumer<ReviewRow> listener = row -> {};

    Judgements(ReviewQueue queue, Reviewer me, BlindFirst rule) {
        this.queue = queue;
        this.me = me;
        this.rule = rule;
    }

    @Override
    public boolean awaited(ReviewRow row) {
        return rule.hides(row) && !judged.contains(row.id()) && !isMine(row);
    }

    /** Somebody's vote stands on some of them, perhaps the person's from another run. */
    @Override
    public void recall(List<ReviewRow> rows) {
        List<ReviewId> voted = rows.stream()
                .filter(row -> row.approvals() > 0 && awaited(row))
                .map(ReviewRow::id)
                .toList();
        if (!voted.isEmpty()) {
            judged.addAll(queue.votedOn(voted, me));
        }
    }

    /** Tells of every item on which the advice was kept back till now. */
    public void onJudged(Consumer<ReviewRow> told) {
        listener = told;
    }

    void judged(ReviewRow row) {
        if (judged.add(row.id()) && rule.hides(row)) {
            listener.accept(row);
        }
    }

    /** Verdicts of an earlier run that the queue does not have yet, of whoever worked here. */
    void found(List<Verdict> waiting) {
        waiting.stream()
                .filter(verdict -> verdict.reviewer().equals(me))
                .forEach(verdict -> judged.add(verdict.item()));
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
