package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an item tells of its past. */
interface HistoryContract extends QueueSteps {
    @Test
    default void itBeginsWithTheArrivalAndGoesInOrder() {
        ReviewId id = arrive(anEntry()).id();
        var verdict = claimed(id, ALICE).reject("forged papers").verdict();
        queue().submit(verdict);
        queue().undo(id, verdict.id(), ALICE);
        queue().escalate(id, claim(id, BOB).token(), "smells");
        queue().comment(id, ALICE, OperationId.next(), "so it does");

        List<HistoryEntry> history = item(id).history();

        assertThat(history)
                .extracting(HistoryEntry::action)
                .containsExactly("arrived", "claimed", "rejected", "undone", "claimed", "escalated", "commented");
        assertThat(history).extracting(HistoryEntry::who).endsWith("alice", "alice", "alice", "bob", "bob", "alice");
        assertThat(history).extracting(HistoryEntry::detail).contains("forged papers", "smells", "so it does");
        assertThat(history.stream().map(HistoryEntry::at)).isSorted();
        assertThat(history.getFirst().at()).isEqualTo(row(id).arrived());
    }

    @Test
    default void itTellsHowClaimsEnd() {
        ReviewId id = arrive(anEntry()).id();
        queue().release(id, claim(id, ALICE).token());
        queue().skip(id, claim(id, ALICE).token());
        queue().snooze(id, claim(id, BOB).token(), Instant.parse("2999-01-01T00:00:00Z"));
        claim(id, BOB, SHORT);
        soon();
        queue().tick();

        assertThat(item(id).history())
                .extracting(HistoryEntry::action)
                .containsExactly(
                        "arrived",
                        "claimed",
                        "released",
                        "claimed",
                        "skipped",
                        "claimed",
                        "snoozed",
                        "claimed",
                        "lapsed");
    }

    @Test
    default void itTellsOfPublishingAndReopening() {
        ReviewId id = arrive(anEntry()).id();
        publish(id, ALICE);
        queue().reopen(id, BOB, OperationId.next(), "wrong applicant");

        List<HistoryEntry> history = item(id).history();

        assertThat(history)
                .extracting(HistoryEntry::action)
                .containsExactly("arrived", "claimed", "approved", "published", "reopened");
        assertThat(history.getLast().who()).isEqualTo("bob");
        assertThat(history.getLast().detail()).isEqualTo("wrong applicant");
    }

    @Test
    default void itTellsWhatTheRuleDid() {
        mediumExpires(OnExpiry.APPROVE);
        ReviewId id = arrive(anEntry().overdue()).id();
        queue().tick();

        assertThat(item(id).history())
                .filteredOn(entry -> entry.action().equals("expired"))
                .extracting(HistoryEntry::who)
                .containsExactly("rule");
    }

    @Test
    default void itTellsOfRefusedVerdicts() {
        ReviewId id = arrive(anEntry()).id();
        Claim claim = claim(id, ALICE);
        submit(under(claim));
        submit(under(claim).by(BOB).reject("forged"));

        HistoryEntry refused = item(id).history().getLast();

        assertThat(refused.action()).isEqualTo("refused");
        assertThat(refused.who()).isEqualTo("bob");
        assertThat(refused.detail()).startsWith("LATE");
    }
}
