package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When a held verdict is published. */
interface TickContract extends QueueSteps {
    @Test
    default void whatWasHeldLongEnoughIsPublished() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).hold(SHORT));
        ReviewRow held = row(id);
        soon();

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 1, 0, 0));

        ReviewRow published = row(id);
        assertThat(published.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(published.owner()).isEqualTo("alice");
        assertThat(published.leaseMillis()).isZero();
        assertThat(published.version()).isEqualTo(held.version() + 1);
        assertThat(snapshot()).isEmpty();
    }

    @Test
    default void whatIsStillHeldStays() {
        ReviewId id = arrive(anEntry()).id();
        approve(id, ALICE);
        soon();

        assertThat(queue().tick()).isEqualTo(new TickResult(0, 0, 0, 0));
        assertThat(row(id).state()).isEqualTo(ReviewState.HELD);
        assertThat(fixture().producerStatus(id)).isEmpty();
    }

    @Test
    default void itIsPublishedOnceHoweverManyTick() {
        ReviewId id = arrive(anEntry()).id();
        submit(claimed(id, ALICE).hold(SHORT));
        soon();

        int published = queue().tick().published()
                + fixture().anotherConsole().tick().published()
                + queue().tick().published();

        assertThat(published).isOne();
        assertThat(queue().results("", 10)).hasSize(1);
    }

    @Test
    default void aTickPublishesEveryKindOfVerdict() {
        ReviewId modified = arrive(anEntry()).id();
        submit(claimed(modified, ALICE).modify("[1]").hold(SHORT));
        ReviewId rejected = arrive(anEntry()).id();
        submit(claimed(rejected, BOB).reject("forged").hold(SHORT));
        soon();

        assertThat(queue().tick().published()).isEqualTo(2);
        assertThat(row(modified).state()).isEqualTo(ReviewState.MODIFIED);
        assertThat(row(rejected).state()).isEqualTo(ReviewState.REJECTED);
    }

    @Test
    default void theStatsSayWhereEverythingStands() {
        arrive(anEntry());
        claim(arrive(anEntry()).id(), ALICE);
        approve(arrive(anEntry().risk(.8)).id(), ALICE);
        approve(arrive(anEntry()).id(), ALICE);
        publish(arrive(anEntry()).id(), ALICE);
        submit(claimed(arrive(anEntry()).id(), ALICE).modify("[1]").atOnce());
        submit(claimed(arrive(anEntry()).id(), ALICE).reject("forged").atOnce());
        byte[] raw = anEntry().bytes();
        push("no json".getBytes(), raw, raw);
        queue().intake(3);
        push(anEntry().bytes());

        QueueStats stats = queue().stats();

        assertThat(stats)
                .isEqualTo(new QueueStats(
                        1, 2, 1, 1, 1, 1, 1, 1, 1, 1, queue().audit().head().number()));
        assertThat(stats.open()).isEqualTo(4);
    }
}
