package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.People.CAROL;
import static io.countersign.engine.review.QueueSteps.undone;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What taking a verdict back leaves. */
interface UndoContract extends QueueSteps {
    List<Reviewer> VOTERS = List.of(ALICE, BOB, CAROL);

    @Test
    default void aHeldVerdictIsTakenBack() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);

        ReviewRow undone = undone(queue().undo(id, verdict.id(), ALICE));

        assertThat(undone.state()).isEqualTo(ReviewState.PENDING);
        assertThat(undone.owner()).isNull();
        assertThat(undone.leaseMillis()).isZero();
        assertThat(undone.approvals()).isZero();
        assertThat(item(id).row()).isEqualTo(undone);
        assertThat(item(id).votes()).isEmpty();
    }

    @Test
    default void undoneAgainItIsTheSame() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        UndoOutcome first = queue().undo(id, verdict.id(), ALICE);

        assertThat(queue().undo(id, verdict.id(), ALICE)).isEqualTo(first);
    }

    @Test
    default void anUndoneItemIsClaimedAndDecidedAnew() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        queue().undo(id, verdict.id(), ALICE);

        assertThat(reject(id, ALICE)).isInstanceOf(VerdictOutcome.Held.class);
        assertThat(item(id).votes()).extracting(Vote::kind).containsExactly(VerdictKind.REJECT);
    }

    @Test
    default void aVerdictTakenBackIsNotPublished() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).hold(SHORT.multipliedBy(1_000)).verdict();
        queue().submit(verdict);
        queue().undo(id, verdict.id(), ALICE);
        fixture().pass(SHORT.multipliedBy(1_001));

        assertThat(queue().tick().published()).isZero();
        assertThat(queue().results("", 10)).isEmpty();
    }

    @Test
    default void anApprovalThatWaitsForAnotherPersonIsTakenBack() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);

        assertThat(undone(queue().undo(id, verdict.id(), ALICE)).state()).isEqualTo(ReviewState.PENDING);
    }

    @Test
    default void theClaimOfAnotherGoesOnWhenAnApprovalIsTakenBack() {
        mediumNeeds(2);
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        Claim claim = claim(id, BOB);

        ReviewRow undone = undone(queue().undo(id, verdict.id(), ALICE));

        assertThat(undone.state()).isEqualTo(ReviewState.CLAIMED);
        assertThat(undone.owner()).isEqualTo("bob");
        assertThat(undone.leaseUntil()).isEqualTo(claim.until());
        assertThat(undone.approvals()).isZero();
        assertThat(submit(under(claim))).isInstanceOf(VerdictOutcome.AwaitingSecond.class);
    }

    @Test
    default void nobodyTakesBackTheVerdictOfAnother() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);

        assertThat(queue().undo(id, verdict.id(), BOB)).isEqualTo(new UndoOutcome.Unknown());
        assertThat(row(id).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    default void aPublishedVerdictIsTooLate() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).atOnce().verdict();
        queue().submit(verdict);

        assertThat(queue().undo(id, verdict.id(), ALICE)).isEqualTo(new UndoOutcome.TooLate(row(id)));
        assertThat(row(id).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    default void whatNeverCountedIsUnknown() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        var refused = under(claim).content(ContentHash.of(new byte[] {1})).verdict();
        queue().submit(refused);

        assertThat(queue().undo(id, refused.id(), ALICE)).isEqualTo(new UndoOutcome.Unknown());
        assertThat(queue().undo(id, VerdictId.next(), ALICE)).isEqualTo(new UndoOutcome.Unknown());
        assertThat(queue().undo(new ReviewId("0123456789abcdef01234567"), VerdictId.next(), ALICE))
                .isEqualTo(new UndoOutcome.Unknown());
    }

    @ParameterizedTest
    @MethodSource("io.countersign.engine.review.UndoContract#mixes")
    default void anUndoTakesOutExactlyThatVote(List<String> mix) {
        mediumNeeds(2);
        for (int undoing = 0; undoing < mix.size(); undoing++) {
            ReviewId id = arrive(anEntry()).id();
            List<Verdict> given = vote(id, mix);
            if (undoing < given.size()) {
                Verdict takenBack = given.remove(undoing);
                long version = row(id).version();

                ReviewRow after = undone(queue().undo(id, takenBack.id(), takenBack.reviewer()));

                assertThat(item(id).votes())
                        .extracting(Vote::verdict)
                        .containsExactlyElementsOf(
                                given.stream().map(Verdict::id).toList());
                assertThat(after.state()).isEqualTo(stateAfter(given));
                assertThat(after.approvals()).isEqualTo(votesForTheLeadingOutput(given));
                assertThat(after.version()).isEqualTo(version + 1);
                assertThat(row(id)).isEqualTo(after);
            }
        }
    }

    private static int votesForTheLeadingOutput(List<Verdict> given) {
        return given.stream()
                .filter(verdict -> verdict.kind() != VerdictKind.REJECT)
                .mapToInt(one -> (int) given.stream()
                        .filter(other -> other.kind() == one.kind() && Objects.equals(other.output(), one.output()))
                        .count())
                .max()
                .orElse(0);
    }

    /** All mixes of three votes: the output as it is, one change of it, another change, a rejection. */
    static Stream<List<String>> mixes() {
        List<String> words = List.of("approve", "[1]", "[2]", "reject");
        return words.stream()
                .flatMap(a -> words.stream().flatMap(b -> words.stream().map(c -> List.of(a, b, c))));
    }

    /** The people vote one after the other until the item is decided. */
    private List<Verdict> vote(ReviewId id, List<String> mix) {
        var given = new ArrayList<Verdict>();
        for (int i = 0; i < mix.size() && row(id).state().isOpen(); i++) {
            Verdict verdict = worded(claimed(id, VOTERS.get(i)), mix.get(i)).verdict();
            assertThat(queue().submit(verdict)).isNotInstanceOf(VerdictOutcome.Refused.class);
            given.add(verdict);
        }
        return given;
    }

    private static VerdictBuilder worded(VerdictBuilder verdict, String word) {
        return switch (word) {
            case "approve" -> verdict.approve();
            case "reject" -> verdict.reject("forged");
            default -> verdict.modify(word);
        };
    }

    private static ReviewState stateAfter(List<Verdict> standing) {
        boolean rejected = standing.stream().anyMatch(verdict -> verdict.kind() == VerdictKind.REJECT);
        boolean agreed = standing.stream()
                .collect(Collectors.groupingBy(verdict -> String.valueOf(verdict.output()), Collectors.counting()))
                .containsValue(2L);
        if (rejected || agreed) {
            return ReviewState.HELD;
        }
        return standing.isEmpty() ? ReviewState.PENDING : ReviewState.SECOND;
    }
}
