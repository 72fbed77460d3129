package io.countersign.engine.review.journal;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Verdicts for tests; the id of the verdict names its item too. */
final class Verdicts {
    private Verdicts() {}

    static Verdict approval(String id) {
        return approvalOf("item-" + id, id);
    }

    static Verdict approvalOf(String item, String id) {
        return verdict(item, id, VerdictKind.APPROVE, null, "");
    }

    static Verdict modification(String id, String output, String reason) {
        return verdict("item-" + id, id, VerdictKind.MODIFY, output, reason);
    }

    private static Verdict verdict(String item, String id, VerdictKind kind, String output, String reason) {
        return new Verdict(
                new VerdictId(id),
                new ReviewId(item),
                ContentHash.of(item.getBytes(StandardCharsets.UTF_8)),
                new ClaimToken("claim-" + id),
                new Reviewer("alice"),
                kind,
                output,
                reason,
                Duration.ofMillis(8_500));
    }

    static ReviewRow rowOf(Verdict verdict) {
        return new ReviewRow(
                verdict.item(),
                2,
                ReviewState.HELD,
                "alice",
                0,
                4,
                1,
                false,
                HiddenFor.NOBODY,
                0,
                0,
                RiskLevel.MEDIUM,
                .5,
                .6,
                "loan-2",
                "high risk");
    }
}
