package io.countersign.engine.review;

import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The steps in which the parts of the contract are told. */
interface QueueSteps {
    /** Longer than any test takes. */
    Duration LONG = Duration.ofMinutes(5);

    /** Ends before {@link #soon} is over. */
    Duration SHORT = Duration.ofMillis(1);

    QueueFixture fixture();

    default ReviewQueue queue() {
        return fixture().queue();
    }

    /** Lets everything end that was to last for a {@link #SHORT} time. */
    default void soon() {
        fixture().pass(SHORT.multipliedBy(5));
    }

    default void push(byte[]... entries) {
        queue().push(List.of(entries));
    }

    /** The entries are pushed and taken in; the row of the first. */
    default ReviewRow arrive(EntryBuilder... entries) {
        List<byte[]> raw = Arrays.stream(entries).map(EntryBuilder::bytes).toList();
        queue().push(raw);
        queue().intake(entries.length);
        return rowOf(raw.getFirst());
    }

    /** The row of an open or held item, found by its content. */
    default ReviewRow rowOf(byte[] raw) {
        ContentHash wanted = ContentHash.of(raw);
        return snapshot().stream()
                .filter(row -> item(row.id()).content().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open item has the content " + wanted));
    }

    default List<ReviewRow> snapshot() {
        var rows = new ArrayList<ReviewRow>();
        queue().feed().snapshot(100, rows::addAll);
        return rows;
    }

    default ReviewItem item(ReviewId id) {
        return queue().find(id).orElseThrow();
    }

    default ReviewRow row(ReviewId id) {
        return item(id).row();
    }

    default Claim claim(ReviewId id, Reviewer reviewer) {
        return claim(id, reviewer, LONG);
    }

    default Claim claim(ReviewId id, Reviewer reviewer, Duration lease) {
        return granted(queue().claim(id, reviewer, ClaimToken.next(), lease)).claim();
    }

    static ClaimOutcome.Granted granted(ClaimOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(ClaimOutcome.Granted.class))
                .actual();
    }

    /** A verdict, still to be worded, on the item as it is, under a fresh claim of this person. */
    default VerdictBuilder claimed(ReviewId id, Reviewer reviewer) {
        return under(claim(id, reviewer));
    }

    /** A verdict, still to be worded, under this claim. */
    default VerdictBuilder under(Claim claim) {
        return aVerdict().on(item(claim.item())).by(claim.reviewer()).under(claim.token());
    }

    default VerdictOutcome submit(VerdictBuilder verdict) {
        return queue().submit(verdict.verdict());
    }

    default VerdictOutcome approve(ReviewId id, Reviewer reviewer) {
        return submit(claimed(id, reviewer));
    }

    default VerdictOutcome reject(ReviewId id, Reviewer reviewer) {
        return submit(claimed(id, reviewer).reject("forged papers"));
    }

    default VerdictOutcome modify(ReviewId id, Reviewer reviewer, String output) {
        return submit(claimed(id, reviewer).modify(output));
    }

    /** The item is approved by this person and published. */
    default ReviewRow publish(ReviewId id, Reviewer reviewer) {
        assertThat(submit(claimed(id, reviewer).atOnce())).isInstanceOf(VerdictOutcome.Published.class);
        return row(id);
    }

    static VerdictRefusal refusal(VerdictOutcome outcome) {
        return refused(outcome).why();
    }

    static VerdictOutcome.Refused refused(VerdictOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(VerdictOutcome.Refused.class))
                .actual();
    }

    static ReviewRow done(MoveOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(MoveOutcome.Done.class))
                .actual()
                .row();
    }

    static ReviewRow undone(UndoOutcome outcome) {
        return assertThat(outcome)
                .asInstanceOf(type(UndoOutcome.Undone.class))
                .actual()
                .row();
    }

    /** Medium risk needs this many people. */
    default void mediumNeeds(int people) {
        changeMedium(new ApprovalRule(people, false, Duration.ofHours(4), OnExpiry.ESCALATE));
    }

    /** Items of medium risk that are due become this. */
    default void mediumExpires(OnExpiry onExpiry) {
        changeMedium(new ApprovalRule(1, false, Duration.ofHours(4), onExpiry));
    }

    private void changeMedium(ApprovalRule rule) {
        queue().changeRules(queue().rules().with(RiskLevel.MEDIUM, rule), People.ADA);
    }
}
