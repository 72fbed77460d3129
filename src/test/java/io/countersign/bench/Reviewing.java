package io.countersign.bench;

import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.util.List;

/** One person's work on one item after another: claim it, approve it. */
record Reviewing(ReviewQueue queue, List<ContentHash> items, Duration hold) {
    static Reviewing of(BenchmarkServer server, List<byte[]> entries, Duration hold) {
        server.fill(entries);
        return new Reviewing(
                server.queue(), entries.stream().map(ContentHash::of).toList(), hold);
    }

    void review(int number) {
        claim(number);
        approve(number);
    }

    void claim(int number) {
        ClaimOutcome outcome = queue.claim(item(number), reviewer(number), token(number), ReviewQueue.LEASE);
        require(outcome instanceof ClaimOutcome.Granted, outcome);
    }

    void approve(int number) {
        VerdictOutcome outcome = queue.submit(new Verdict(
                VerdictId.next(),
                item(number),
                items.get(number),
                token(number),
                reviewer(number),
                VerdictKind.APPROVE,
                null,
                "",
                hold));
        boolean decided = outcome instanceof VerdictOutcome.Held || outcome instanceof VerdictOutcome.Published;
        require(decided, outcome);
    }

    private ReviewId item(int number) {
        return new ReviewId(items.get(number).idPart());
    }

    private static ClaimToken token(int number) {
        return new ClaimToken("benchmark-%016d".formatted(number));
    }

    private static Reviewer reviewer(int number) {
        return new Reviewer("reviewer-" + number % 8);
    }

    private static void require(boolean expected, Object outcome) {
        if (!expected) {
            throw new IllegalStateException("not what was expected: " + outcome);
        }
    }
}
