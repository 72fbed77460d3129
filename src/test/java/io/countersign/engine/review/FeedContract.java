package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.QueueSteps.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The live list: position, snapshot, changes. */
interface FeedContract extends QueueSteps {
    @Test
    default void theSnapshotHoldsWhatIsOpenOrHeldAndNothingElse() {
        ReviewId pending = arrive(anEntry()).id();
        ReviewId claimed = arrive(anEntry()).id();
        claim(claimed, ALICE);
        ReviewId second = arrive(anEntry().risk(.8)).id();
        approve(second, ALICE);
        ReviewId held = arrive(anEntry()).id();
        reject(held, ALICE);
        publish(arrive(anEntry()).id(), ALICE);

        assertThat(snapshot()).containsExactlyInAnyOrder(row(pending), row(claimed), row(second), row(held));
    }

    @Test
    default void theSnapshotGoesByPriorityThenByDueDate() {
        Instant due = Instant.parse("2031-05-04T12:00:00Z");
        ReviewRow lowLate = arrive(anEntry().priority(0).due(due.plusMillis(1)));
        ReviewRow lowSoon = arrive(anEntry().priority(0).due(due));
        ReviewRow highLate = arrive(anEntry().priority(9).due(Instant.parse("2999-01-01T00:00:00Z")));
        ReviewRow highSoon = arrive(anEntry().priority(9).due(due));
        ReviewRow middle = arrive(anEntry().priority(5).due(due.minusSeconds(1)));

        assertThat(snapshot()).containsExactly(highSoon, highLate, middle, lowSoon, lowLate);
    }

    @Test
    default void theSnapshotComesInPages() {
        arrive(anEntry(), anEntry(), anEntry(), anEntry(), anEntry());
        var sizes = new ArrayList<Integer>();

        queue().feed().snapshot(2, page -> sizes.add(page.size()));

        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    default void theFirstAreTheMostUrgent() {
        ReviewRow low = arrive(anEntry().priority(0));
        ReviewRow high = arrive(anEntry().priority(9));
        ReviewRow middle = arrive(anEntry().priority(5));

        assertThat(queue().feed().first(2)).containsExactly(high, middle);
        assertThat(queue().feed().first(5)).containsExactly(high, middle, low);
    }

    @Test
    default void anEmptyQueueHasAnEmptySnapshot() {
        assertThat(queue().feed().first(3)).isEmpty();
        assertThat(snapshot()).isEmpty();
    }

    @Test
    default void everyChangeOfAnItemComesInOrderWithAVersionHigherByOne() {
        ReviewFeed.Position start = queue().feed().position();
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        queue().renew(id, ALICE, claim.token(), LONG.multipliedBy(2));
        queue().release(id, claim.token());
        claim(id, BOB, SHORT);
        soon();
        queue().tick();
        var verdict = claimed(id, ALICE).verdict();
        queue().submit(verdict);
        undone(queue().undo(id, verdict.id(), ALICE));
        publish(id, BOB);
        queue().reopen(id, BOB, OperationId.next(), "");

        List<ReviewRow> rows = changesAfter(start).rows();

        assertThat(rows).extracting(ReviewRow::id).containsOnly(id);
        assertThat(rows)
                .extracting(ReviewRow::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, rows.size()).boxed().toList());
        assertThat(rows.getLast()).isEqualTo(row(id));
        assertThat(rows)
                .extracting(ReviewRow::state)
                .contains(ReviewState.PENDING, ReviewState.CLAIMED, ReviewState.HELD, ReviewState.APPROVED);
        for (int i = 1; i < rows.size(); i++) {
            ReviewState before = rows.get(i - 1).state();
            ReviewState after = rows.get(i).state();
            assertThat(before == after || before.canBecome(after))
                    .as("%s to %s", before, after)
                    .isTrue();
        }
    }

    @Test
    default void aPublishedItemComesAsAChange() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).hold(SHORT));
        ReviewFeed.Position start = queue().feed().position();
        soon();
        queue().tick();

        assertThat(changesAfter(start).rows()).containsExactly(row(id));
    }

    @Test
    default void aReleasedQuarantineEntryComesAsAChange() {
        push("no json".getBytes());
        queue().intake(1);
        ReviewFeed.Position start = queue().feed().position();

        ReviewId id = queue().quarantine()
                .release(queue().quarantine().list("", 1).getFirst().id(), ALICE)
                .orElseThrow();

        assertThat(changesAfter(start).rows()).containsExactly(row(id));
    }

    @Test
    default void aDuplicateAndARefusalChangeNothing() {
        EntryBuilder entry = anEntry();
        ReviewId id = arrive(entry).id();
        ReviewFeed.Position start = queue().feed().position();

        push(entry.bytes());
        queue().intake(1);
        submit(VerdictBuilder.aVerdict().on(item(id)));

        assertThat(changesAfter(start).rows()).isEmpty();
    }

    @Test
    default void changesAreReadOnFromWhereTheLastOnesEnded() {
        ReviewFeed.Position start = queue().feed().position();
        arrive(anEntry());
        arrive(anEntry());
        arrive(anEntry());

        var first = queue().feed().changesAfter(start, 2, Duration.ZERO);
        var rest = queue().feed().changesAfter(first.next(), 2, Duration.ZERO);
        var none = queue().feed().changesAfter(rest.next(), 2, Duration.ZERO);

        assertThat(first.rows()).hasSize(2);
        assertThat(rest.rows()).hasSize(1);
        assertThat(none).isEqualTo(new ReviewFeed.Changes(List.of(), rest.next(), false));
        assertThat(rest.next()).isEqualTo(queue().feed().position());
    }

    @Test
    default void snapshotAndChangesTogetherAreTheQueue() {
        arrive(anEntry(), anEntry());
        ReviewFeed.Position start = queue().feed().position();
        ReviewId id = arrive(anEntry()).id();
        List<ReviewRow> snapshot = snapshot();
        claim(id, ALICE);

        var live = new HashMap<ReviewId, ReviewRow>();
        snapshot.forEach(row -> live.put(row.id(), row));
        changesAfter(start)
                .rows()
                .forEach(row -> live.merge(row.id(), row, (old, next) -> next.version() > old.version() ? next : old));

        assertThat(live.values()).containsExactlyInAnyOrderElementsOf(snapshot());
    }

    @Test
    default void aReaderWaitsForTheNextChange() {
        ReviewFeed.Position start = queue().feed().position();
        var waiting =
                CompletableFuture.supplyAsync(() -> queue().feed().changesAfter(start, 10, Duration.ofSeconds(30)));

        ReviewRow row = arrive(anEntry());

        await().until(waiting::isDone);
        assertThat(waiting.join().rows()).containsExactly(row);
    }

    @Test
    default void aReaderWhoWaitsInVainGetsNothing() {
        ReviewFeed.Position start = queue().feed().position();

        assertThat(queue().feed().changesAfter(start, 10, Duration.ofMillis(5)))
                .isEqualTo(new ReviewFeed.Changes(List.of(), start, false));
    }

    @Test
    default void aReaderWhoWasAwayForTooLongIsTold() {
        ReviewFeed.Position start = queue().feed().position();
        arrive(anEntry(), anEntry(), anEntry());
        fixture().forgetChanges();

        ReviewFeed.Changes changes = changesAfter(start);

        assertThat(changes.gap()).isTrue();
        ReviewRow later = arrive(anEntry());
        assertThat(changesAfter(changes.next()).rows()).contains(later);
        assertThat(changesAfter(changes.next()).gap()).isFalse();
    }

    private ReviewFeed.Changes changesAfter(ReviewFeed.Position position) {
        return queue().feed().changesAfter(position, 1_000, Duration.ZERO);
    }
}
