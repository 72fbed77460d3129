package io.countersign.app.triage.item;

import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import io.countersign.engine.review.VerdictRefusal;
import io.countersign.engine.review.journal.VerdictOutbox;
import io.countersign.engine.review.memory.InMemoryReviewQueue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two reviewers at two consoles on one queue that keeps every rule. */
class ItemOnQueueTest {
    private static final String MEDIUM = """
            {"input": {"amount": 5951}, "model_output": {"limit": 500}, "confidence": 0.6, "risk_score": 0.5}""";
    private static final String HIGH = MEDIUM.replace("0.5}", "0.8}");
    private static final String CRITICAL = MEDIUM.replace("0.5}", "0.97}");

    private final TestClock clock = new TestClock();
    private final InMemoryReviewQueue queue = new InMemoryReviewQueue(clock);
    private final ItemViewModel ada = console("ada");
    private final ItemViewModel bob = console("bob");

    @BeforeEach
    void register() {
        queue.reviewers().register(new Reviewer("eve"), Role.ANALYST, new Reviewer("eve"));
    }

    @Test
    void anApprovalIsHeldAndThenPublished() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        ada.approve();
        assertThat(phase(ada)).isEqualTo(Phase.HELD);
        clock.advance(Duration.ofSeconds(9));
        queue.tick();
        clock.advance(Duration.ofSeconds(3));
        assertThat(phase(ada)).isEqualTo(Phase.PUBLISHED);
        assertThat(row(item).state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void anUndoneApprovalIsOpenAgainAndMine() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        ada.approve();
        ada.undo();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ada.standingProperty().get()).isEqualTo(new Standing.Mine());
        assertThat(ada.ledger().byItem()).isEmpty();
        ada.approve();
        assertThat(phase(ada)).isEqualTo(Phase.HELD);
    }

    @Test
    void whatOneHoldsTheOtherOnlyReads() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        open(bob, item);
        assertThat(bob.standingProperty().get()).isInstanceOf(Standing.Taken.class);
        ada.open(Optional.empty());
        bob.rowChanged(row(item));
        assertThat(bob.standingProperty().get()).isEqualTo(new Standing.Mine());
    }

    @Test
    void anAnalystIsTold() {
        ReviewRow item = push(MEDIUM);
        var eve = console("eve");
        open(eve, item);
        assertThat(eve.standingProperty().get()).isEqualTo(new Standing.Forbidden());
    }

    @Test
    void aChangeNeedsASecondPersonWhoAgreesWithIt() {
        ReviewRow item = push(HIGH);
        open(ada, item);
        ada.modify();
        ada.composer().modify().textProperty().set("{\"limit\": 300}");
        ada.composer().reason().wordsProperty().set("too much");
        ada.commit();
        assertThat(phase(ada)).isEqualTo(Phase.SECOND);
        open(bob, item);
        bob.approve();
        bob.composer().reason().choose(1);
        bob.commit();
        assertThat(phase(bob)).isEqualTo(Phase.HELD);
        clock.advance(Duration.ofSeconds(9));
        queue.tick();
        assertThat(row(item).state()).isEqualTo(ReviewState.MODIFIED);
        assertThat(queue.results("", 1).getFirst().output()).isEqualTo("{\"limit\":300}");
    }

    @Test
    void myOwnApprovalWaitsForAnother() {
        ReviewRow item = push(HIGH);
        open(ada, item);
        ada.approve();
        ada.composer().reason().choose(1);
        ada.commit();
        ada.open(Optional.empty());
        open(ada, item);
        assertThat(ada.standingProperty().get()).isEqualTo(new Standing.Yours());
    }

    @Test
    void theAdviceOnACriticalItemIsSeenByWhoHasJudgedItAndByNobodyElse() {
        ReviewRow item = push(CRITICAL);
        open(ada, item);
        assertThat(ada.advice().revealedProperty().get()).isFalse();
        assertThat(ada.judgements().awaited(row(item))).isTrue();
        ada.approve();
        ada.composer().reason().choose(1);
        ada.commit();

        assertThat(ada.advice().revealedProperty().get()).isTrue();
        assertThat(ada.judgements().awaited(row(item))).isFalse();
        open(bob, item);
        assertThat(bob.advice().revealedProperty().get()).isFalse();
        assertThat(bob.judgements().awaited(row(item))).isTrue();
    }

    @Test
    void theAdviceIsSeenAfterARestartByWhoHasJudgedBefore() {
        ReviewRow item = push(CRITICAL);
        open(ada, item);
        ada.approve();
        ada.composer().reason().choose(1);
        ada.commit();

        ItemViewModel again = console("ada");
        again.judgements().recall(List.of(row(item)));
        bob.judgements().recall(List.of(row(item)));

        assertThat(again.judgements().awaited(row(item))).isFalse();
        assertThat(bob.judgements().awaited(row(item))).isTrue();
    }

    @Test
    void theAdviceIsSeenAfterARestartByWhoseVerdictIsStillToBeSentAndByNobodyElse() {
        ReviewRow item = push(CRITICAL);
        var outbox = new FakeOutbox();
        outbox.submit(aVerdict().on(item.id()).by(new Reviewer("ada")).verdict());

        assertThat(console("ada", outbox).judgements().awaited(item)).isFalse();
        assertThat(console("bob", outbox).judgements().awaited(item)).isTrue();
    }

    @Test
    void whoDecidesAfterLosingTheClaimSeesBothVerdicts() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        clock.advance(Duration.ofMinutes(25));
        queue.tick();
        open(bob, item);
        bob.reject();
        bob.composer().reason().choose(4);
        bob.commit();
        ada.approve();
        Conflict conflict = ada.conflictBinding().get().orElseThrow();
        assertThat(conflict.why()).isEqualTo(VerdictRefusal.LATE);
        assertThat(conflict.standing()).extracting("reviewer").containsExactly("bob");
        assertThat(ada.standingProperty().get()).isInstanceOf(Standing.Decided.class);
    }

    @Test
    void aPublishedItemIsReopenedWithAReason() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        ada.approve();
        clock.advance(Duration.ofSeconds(9));
        queue.tick();
        ada.undo();
        assertThat(ada.composer().modeProperty().get()).isEqualTo(Composing.REOPEN);
        ada.composer().reason().wordsProperty().set("wrong person");
        ada.commit();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ada.standingProperty().get()).isEqualTo(new Standing.Mine());
        assertThat(row(item).state()).isEqualTo(ReviewState.CLAIMED);
    }

    @Test
    void anEscalatedItemAsksForASenior() {
        ReviewRow item = push(MEDIUM);
        open(ada, item);
        ada.escalate();
        ada.composer().reason().wordsProperty().set("above my limit");
        ada.commit();
        assertThat(row(item).escalated()).isTrue();
    }

    private ItemViewModel console(String name) {
        return console(name, new DirectOutbox(queue));
    }

    private ItemViewModel console(String name, VerdictOutbox outbox) {
        return new ItemViewModel(
                new ItemDesk(
                        queue,
                        outbox,
                        new DirectTaskRunner(),
                        Runnable::run,
                        clock.ticker,
                        clock,
                        new Reviewer(name),
                        () -> ItemSettings.DEFAULT,
                        DraftStore.NONE),
                new NoNavigation());
    }

    private ReviewRow push(String entry) {
        byte[] raw = entry.getBytes(StandardCharsets.UTF_8);
        queue.push(List.of(raw));
        queue.intake(1);
        return queue.find(new ReviewId(ContentHash.of(raw).idPart()))
                .orElseThrow()
                .row();
    }

    private void open(ItemViewModel console, ReviewRow item) {
        clock.advance(Duration.ofSeconds(1));
        console.open(Optional.of(row(item)));
    }

    private ReviewRow row(ReviewRow item) {
        return queue.find(item.id()).orElseThrow().row();
    }

    private static Phase phase(ItemViewModel console) {
        return console.undoOfferProperty().get().orElseThrow().phase();
    }

    /** A table that stays where it is. */
    private static final class NoNavigation implements ItemNavigation {
        @Override
        public void advanceFrom(ReviewId done) {}

        @Override
        public void returnTo(ReviewRow row) {}
    }
}
