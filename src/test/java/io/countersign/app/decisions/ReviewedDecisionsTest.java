package io.countersign.app.decisions;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.EntryBuilder;
import io.countersign.engine.review.MovableClock;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictBuilder;
import io.countersign.engine.review.memory.InMemoryReviewQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReviewedDecisionsTest {
    private static final Instant EIGHT = Instant.parse("2031-05-04T08:00:00Z");

    private final ReviewQueue queue = new InMemoryReviewQueue(new MovableClock(EIGHT));
    private final ReviewedDecisions reviewed = ReviewedDecisions.latest(queue);

    @Test
    void onlyWhatStoodAsItWasIsApproved() {
        decide(anEntry().confidence(.9).model("loan-2"), VerdictBuilder::approve);
        decide(anEntry().confidence(.6).model("loan-1"), verdict -> verdict.modify("[1]"));
        decide(anEntry().confidence(.3).model("loan-2"), verdict -> verdict.reject("forged"));
        assertThat(reviewed.read())
                .containsExactly(
                        new Reviewed(EIGHT, "loan-2", .9, true),
                        new Reviewed(EIGHT, "loan-1", .6, false),
                        new Reviewed(EIGHT, "loan-2", .3, false));
    }

    /** Otherwise a calibration would be fitted on top of the one in force. */
    @Test
    void whatCountsIsWhatTheModelStated() {
        decide(anEntry().confidence(.75).field("stated_confidence", "0.9"), VerdictBuilder::approve);
        decide(anEntry().confidence(.75).field("stated_confidence", "\"much\""), VerdictBuilder::approve);
        decide(anEntry().confidence(.75).field("stated_confidence", "90"), VerdictBuilder::approve);
        assertThat(reviewed.read()).extracting(Reviewed::confidence).containsExactly(.9, .75, .75);
    }

    @Test
    void newVerdictsFollowOnTheOlder() {
        assertThat(reviewed.read()).isEmpty();
        decide(anEntry().confidence(.9), VerdictBuilder::approve);
        assertThat(reviewed.read()).hasSize(1);
        decide(anEntry().confidence(.8), VerdictBuilder::approve);
        assertThat(reviewed.read()).extracting(Reviewed::confidence).containsExactly(.9, .8);
    }

    @Test
    void aReopenedItemCountsByItsLastVerdict() {
        ReviewId item = decide(anEntry().confidence(.9), VerdictBuilder::approve);
        assertThat(reviewed.read()).hasSize(1);
        queue.reopen(item, BOB, OperationId.next(), "wrong applicant");
        assertThat(reviewed.read()).isEmpty();
        give(item, verdict -> verdict.reject("forged"));
        assertThat(reviewed.read()).extracting(Reviewed::approved).containsExactly(false);
    }

    @Test
    void withoutAConfidenceThereIsNothingToHoldItAgainst() {
        decide(anEntry().without("confidence"), VerdictBuilder::approve);
        assertThat(reviewed.read()).isEmpty();
    }

    @Test
    void theOldestLeaveWhenThereAreTooMany() {
        for (int i = 0; i <= ReviewedDecisions.LATEST; i++) {
            decide(anEntry().confidence(i == 0 ? .1 : .9), VerdictBuilder::approve);
        }
        assertThat(reviewed.read()).hasSize(ReviewedDecisions.LATEST).noneMatch(each -> each.confidence() < .5);

        var told = new ArrayList<String>();
        List<Reviewed> all = ReviewedDecisions.all(queue).read((done, of) -> told.add(done + " of " + of));
        assertThat(all).hasSize(ReviewedDecisions.LATEST + 1);
        assertThat(told).hasSize(2_001).first().isEqualTo("1 of 2001");
    }

    @Test
    void anAuditSampleStandsForThoseThatChanceLeftOut() {
        String sampled = "[{\"code\": \"confidence_calibrated\"}, {\"code\": \"audit_sample\", \"value\": 0.05}]";
        String alsoRisky = "[{\"code\": \"high_risk\"}, {\"code\": \"audit_sample\"}]";
        decide(audited(sampled).field("model_version", "\"v7\""), VerdictBuilder::approve);
        decide(audited(alsoRisky), VerdictBuilder::approve);
        decide(audited("[{\"code\": \"low_confidence\"}]"), VerdictBuilder::approve);
        decide(audited("\"none\""), VerdictBuilder::approve);

        assertThat(reviewed.read()).extracting(Reviewed::weight).containsExactly(20.0, 1.0, 1.0, 1.0);
        assertThat(reviewed.read()).extracting(Reviewed::version).containsExactly("v7", "", "", "");
    }

    private static EntryBuilder audited(String gates) {
        return anEntry().field("audit_probability", "0.05").field("gates", gates);
    }

    private ReviewId decide(EntryBuilder entry, UnaryOperator<VerdictBuilder> wording) {
        queue.push(List.of(entry.bytes()));
        queue.intake(1);
        var open = new ArrayList<ReviewRow>();
        queue.feed().snapshot(1, open::addAll);
        give(open.getFirst().id(), wording);
        return open.getFirst().id();
    }

    private void give(ReviewId item, UnaryOperator<VerdictBuilder> wording) {
        ClaimToken token = ClaimToken.next();
        queue.claim(item, ALICE, token, ReviewQueue.LEASE);
        VerdictBuilder verdict = aVerdict()
                .on(queue.find(item).orElseThrow())
                .by(ALICE)
                .under(token)
                .atOnce();
        queue.submit(wording.apply(verdict).verdict());
    }
}
