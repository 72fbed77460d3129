package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.ANN;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people say beside their verdicts. */
interface CommentContract extends QueueSteps {
    @Test
    default void aCommentNeedsNoClaim() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);

        done(queue().comment(id, ANN, OperationId.next(), "looks fine to me"));

        HistoryEntry comment = comments(id).getFirst();
        assertThat(comment.who()).isEqualTo("ann");
        assertThat(comment.detail()).isEqualTo("looks fine to me");
        assertThat(row(id).state()).isEqualTo(ReviewState.CLAIMED);
        assertThat(row(id).leaseUntil()).isEqualTo(claim.until());
    }

    @Test
    default void aCommentKeepsWhateverIsWrittenInIt() {
        ReviewId id = arrive(anEntry()).id();
        String text = "first line\nsecond\tline, \"quoted\" \\ \u00e4\u20ac \ud83d\ude00 {\"a\": 1} %s";

        queue().comment(id, ALICE, OperationId.next(), text);

        assertThat(comments(id)).extracting(HistoryEntry::detail).containsExactly(text);
    }

    @Test
    default void saidAgainItStandsOnce() {
        ReviewId id = arrive(anEntry()).id();
        var operation = OperationId.next();
        ReviewRow first = done(queue().comment(id, ALICE, operation, "once"));

        assertThat(done(queue().comment(id, ALICE, operation, "once"))).isEqualTo(first);
        assertThat(comments(id)).hasSize(1);
    }

    @Test
    default void anotherCommentOfTheSameWordsStandsTwice() {
        ReviewId id = arrive(anEntry()).id();
        queue().comment(id, ALICE, OperationId.next(), "again");
        queue().comment(id, BOB, OperationId.next(), "again");

        assertThat(comments(id)).extracting(HistoryEntry::who).containsExactly("alice", "bob");
    }

    @Test
    default void aPublishedItemCanBeCommented() {
        ReviewId id = arrive(anEntry()).id();
        publish(id, ALICE);

        done(queue().comment(id, BOB, OperationId.next(), "I would have said no"));

        assertThat(comments(id)).hasSize(1);
        assertThat(row(id).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    default void aCommentThatIsTooLongIsNotTaken() {
        ReviewId id = arrive(anEntry()).id();

        done(queue().comment(id, ALICE, OperationId.next(), "x".repeat(2_000)));
        assertThatThrownBy(() -> queue().comment(id, ALICE, OperationId.next(), "x".repeat(2_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comment must have at most 2000 characters, had 2001");
    }

    @Test
    default void whatDoesNotExistIsNotCommented() {
        assertThat(queue().comment(new ReviewId("0123456789abcdef01234567"), ALICE, OperationId.next(), "hello"))
                .isEqualTo(new MoveOutcome.Unknown());
    }

    private List<HistoryEntry> comments(ReviewId id) {
        return item(id).history().stream()
                .filter(entry -> entry.action().equals("commented"))
                .toList();
    }
}
