package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What producers read. */
interface ResultContract extends QueueSteps {
    @Test
    default void anApprovalIsReported() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).because("income proven").atOnce());

        ReviewResult result = onlyResult();

        assertThat(result)
                .isEqualTo(new ReviewResult(
                        result.position(),
                        id,
                        "approved",
                        item(id).content(),
                        null,
                        List.of("alice"),
                        "income proven",
                        result.at()));
        assertThat(result.at()).isAfterOrEqualTo(row(id).arrived());
        assertThat(fixture().producerStatus(id)).isEqualTo("approved");
    }

    @Test
    default void aRejectionIsReportedWithItsReasonAndOnlyItsReviewer() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        approve(id, ALICE);
        submit(claimed(id, BOB).reject("forged papers").atOnce());

        ReviewResult result = onlyResult();

        assertThat(result.status()).isEqualTo("rejected");
        assertThat(result.reviewers()).containsExactly("bob");
        assertThat(result.reason()).isEqualTo("forged papers");
        assertThat(result.output()).isNull();
        assertThat(fixture().producerStatus(id)).isEqualTo("rejected");
    }

    @Test
    default void aModificationIsRejectedForProducersThatKnowOnlyTwoWords() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).modify("{\"decision\": \"deny\"}").atOnce());

        ReviewResult result = onlyResult();

        assertThat(fixture().producerStatus(id)).isEqualTo("rejected");
        assertThat(row(id).state()).isEqualTo(ReviewState.MODIFIED);
        assertThat(result.status()).isEqualTo("modified");
        assertThat(result.output()).isEqualTo("{\"decision\": \"deny\"}");
        assertThat(result.reviewers()).containsExactly("alice");
    }

    @Test
    default void aModificationIsModifiedForProducersThatKnowTheWord() {
        queue().changeRules(queue().rules().withProducersReadModified(true), ADA);
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).modify("[1]").atOnce());

        assertThat(fixture().producerStatus(id)).isEqualTo("modified");
    }

    @Test
    default void theOutputOnWhichPeopleAgreedIsPublishedWithTheirNames() {
        ReviewId id = arrive(anEntry().risk(.8)).id();
        approve(id, ALICE);
        modify(id, BOB, "[1]");
        submit(claimed(id, CAROL).modify("[1]").because("as bob says").atOnce());

        ReviewResult result = onlyResult();

        assertThat(result.status()).isEqualTo("modified");
        assertThat(result.output()).isEqualTo("[1]");
        assertThat(result.reviewers()).containsExactly("bob", "carol");
        assertThat(result.reason()).isEqualTo("as bob says");
    }

    @Test
    default void nothingIsReportedBeforeItIsPublished() {
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);

        assertThat(queue().results("", 10)).isEmpty();
        assertThat(fixture().producerStatus(id)).isEmpty();
    }

    @Test
    default void resultsAreReadPageByPage() {
        ReviewId first = arrive(anEntry()).id();
        ReviewId second = arrive(anEntry()).id();
        ReviewId third = arrive(anEntry()).id();
        publish(first, ALICE);
        publish(second, ALICE);
        publish(third, ALICE);

        List<ReviewResult> page = queue().results("", 2);
        List<ReviewResult> rest = queue().results(page.getLast().position(), 2);

        assertThat(page).extracting(ReviewResult::item).containsExactly(first, second);
        assertThat(rest).extracting(ReviewResult::item).containsExactly(third);
        assertThat(queue().results(rest.getLast().position(), 2)).isEmpty();
    }

    private ReviewResult onlyResult() {
        List<ReviewResult> results = queue().results("", 10);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }
}
