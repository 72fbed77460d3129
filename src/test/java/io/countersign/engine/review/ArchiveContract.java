package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ADA;
import static io.countersign.engine.review.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How items leave that were published long ago. */
interface ArchiveContract extends QueueSteps {
    @Test
    default void anItemStaysForThirtyDaysUnlessSomebodySaysOtherwise() {
        publish(arrive(anEntry()).id(), ALICE);
        soon();

        assertThat(archive().retention()).isEqualTo(Duration.ofDays(30));
        assertThat(archive().ripe("here", 10)).isEmpty();
    }

    @Test
    default void theOldestMayLeaveFirst() {
        archive().keepFor(SHORT, ADA);
        ReviewId first = published();
        soon();
        ReviewId second = published();
        soon();
        published();
        soon();

        assertThat(archive().retention()).isEqualTo(SHORT);
        assertThat(archive().ripe("here", 2)).containsExactly(first, second);
    }

    @Test
    default void whatHasLeftIsGoneButForItsResultAndTheAudit() {
        archive().keepFor(SHORT, ADA);
        ReviewId id = published();
        soon();
        long lines = queue().audit().head().number();

        assertThat(archive().letGo(List.of(id))).isOne();

        assertThat(queue().find(id)).isEmpty();
        assertThat(fixture().producerStatus(id)).isEmpty();
        assertThat(queue().results("", 10)).extracting(ReviewResult::item).containsExactly(id);
        assertThat(queue().stats().approved()).isOne();
        assertThat(queue().audit().read("", 100)).hasSize((int) lines + 1);
        assertThat(queue().audit().read("", 100).getLast().text()).contains("\tarchived\t\trule\t1 items");
        assertThat(archive().letGo(List.of(id))).isZero();
    }

    @Test
    default void nothingLeavesThatIsOpenHeldOrFresh() {
        ReviewId fresh = published();
        archive().keepFor(SHORT, ADA);
        ReviewId open = arrive(anEntry()).id();
        ReviewId held = arrive(anEntry()).id();
        approve(held, ALICE);
        ReviewId reopened = published();
        queue().reopen(reopened, ALICE, OperationId.next(), "once more");
        soon();
        archive().keepFor(LONG, ADA);

        assertThat(archive().ripe("here", 10)).isEmpty();
        assertThat(archive().letGo(List.of(open, held, reopened, fresh))).isZero();
    }

    @Test
    default void everythingStaysIfItIsToStayForEver() {
        archive().keepFor(Duration.ZERO, ADA);
        ReviewId id = published();
        soon();

        assertThat(archive().ripe("here", 10)).isEmpty();
        assertThat(archive().letGo(List.of(id))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> archive().keepFor(SHORT.negated(), ADA));
    }

    @Test
    default void oneIsToldAtATime() {
        archive().keepFor(SHORT, ADA);
        ReviewId id = published();
        soon();

        assertThat(archive().ripe("here", 10)).containsExactly(id);
        assertThat(fixture().anotherConsole().archive().ripe("there", 10)).isEmpty();
        assertThat(archive().ripe("here", 10)).containsExactly(id);
    }

    private ReviewId published() {
        return publish(arrive(anEntry()).id(), ALICE).id();
    }

    private Archive archive() {
        return queue().archive();
    }
}
