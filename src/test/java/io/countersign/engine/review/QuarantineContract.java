package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.QueueSteps.granted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of entries that cannot be read. */
interface QuarantineContract extends QueueSteps {
    @Test
    default void anUnreadableEntryIsSetAsideWithTheFieldAndTheProblem() {
        byte[] raw = anEntry().field("confidence", "NaN").bytes();
        push(raw);

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 0, 1, 0));

        Quarantine.Entry entry = onlyEntry();
        assertThat(entry.reason()).isEqualTo(new Malformed("confidence", "NaN and Infinity are not numbers in JSON"));
        assertThat(entry.raw()).isEqualTo(raw);
        assertThat(snapshot()).isEmpty();
        assertThat(queue().stats().quarantined()).isOne();
    }

    @Test
    default void theSameUnreadableBytesAgainAreADuplicate() {
        push("a".getBytes(), "b".getBytes(), "a".getBytes());

        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 1, 2, 0));

        push("b".getBytes());
        assertThat(queue().intake(10)).isEqualTo(new IntakeResult(0, 1, 0, 0));
        assertThat(queue().stats().quarantined()).isEqualTo(2);
        assertThat(queue().stats().duplicates()).isEqualTo(2);
    }

    @Test
    default void whatWasReleasedIsADuplicateUntilItsItemLeaves() {
        byte[] raw = "a".getBytes();
        push(raw);
        queue().intake(1);
        ReviewId id = queue().quarantine().release(onlyEntry().id(), ADA).orElseThrow();

        push(raw);
        assertThat(queue().intake(1)).isEqualTo(new IntakeResult(0, 1, 0, 0));

        publish(id, ALICE);
        queue().archive().keepFor(SHORT, ADA);
        soon();
        assertThat(queue().archive().letGo(List.of(id))).isOne();
        push(raw);
        assertThat(queue().intake(1)).isEqualTo(new IntakeResult(0, 0, 1, 0));
        assertThat(onlyEntry().raw()).isEqualTo(raw);
    }

    @Test
    default void anEntryIsFoundByItsId() {
        byte[] raw = {(byte) 0xff, 0};
        push(raw);
        queue().intake(1);

        Quarantine.Entry found = queue().quarantine().find(onlyEntry().id()).orElseThrow();

        assertThat(found.raw()).isEqualTo(raw);
        assertThat(found.reason()).isEqualTo(onlyEntry().reason());
        assertThat(queue().quarantine().find("9999999999999-0")).isEmpty();
    }

    @Test
    default void theOldestIsListedFirstPageByPage() {
        push("a".getBytes(), "b".getBytes(), "c".getBytes());
        queue().intake(10);

        List<Quarantine.Entry> first = queue().quarantine().list("", 2);
        List<Quarantine.Entry> rest = queue().quarantine().list(first.getLast().id(), 2);

        assertThat(Stream.of(first, rest).flatMap(List::stream).map(Quarantine.Entry::raw))
                .containsExactly("a".getBytes(), "b".getBytes(), "c".getBytes());
    }

    @Test
    default void aReleasedEntryIsAnItemOfWhichNothingIsKnown() {
        byte[] raw = anEntry().risk(.99).field("confidence", "Infinity").bytes();
        push(raw);
        queue().intake(1);

        ReviewId id = queue().quarantine().release(onlyEntry().id(), ADA).orElseThrow();

        ReviewItem item = item(id);
        assertThat(item.raw()).isEqualTo(raw);
        assertThat(item.content()).isEqualTo(ContentHash.of(raw));
        assertThat(item.row().state()).isEqualTo(ReviewState.PENDING);
        assertThat(item.row().confidence()).isNaN();
        assertThat(item.row().risk()).isNaN();
        assertThat(item.row().level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(item.row().model()).isEmpty();
        assertThat(item.row().why()).isEqualTo("confidence unknown");
        assertThat(snapshot()).containsExactly(item.row());
    }

    @Test
    default void aReleasedEntryIsNoLongerListed() {
        push("a".getBytes(), "b".getBytes());
        queue().intake(10);

        queue().quarantine().release(queue().quarantine().list("", 1).getFirst().id(), ADA);

        assertThat(onlyEntry().raw()).isEqualTo("b".getBytes());
        assertThat(queue().stats().quarantined()).isOne();
    }

    @Test
    default void releasedAgainItIsTheSameItem() {
        push("a".getBytes());
        queue().intake(1);
        String entry = onlyEntry().id();
        ReviewId id = queue().quarantine().release(entry, ADA).orElseThrow();
        ReviewRow claimed =
                granted(queue().claim(id, ALICE, ClaimToken.next(), LONG)).row();

        assertThat(queue().quarantine().release(entry, ADA)).contains(id);
        assertThat(row(id)).isEqualTo(claimed);
        assertThat(snapshot()).hasSize(1);
    }

    @Test
    default void aReleasedEntryCanBeDecided() {
        push(new byte[] {(byte) 0xff});
        queue().intake(1);
        ReviewId id = queue().quarantine().release(onlyEntry().id(), ADA).orElseThrow();

        assertThat(publish(id, ALICE).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    default void whatNeverWasInQuarantineIsNotReleased() {
        assertThat(queue().quarantine().release("9999999999999-0", ADA)).isEmpty();
    }

    private Quarantine.Entry onlyEntry() {
        List<Quarantine.Entry> entries = queue().quarantine().list("", 10);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
