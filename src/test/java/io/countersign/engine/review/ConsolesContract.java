package io.countersign.engine.review;

import static io.countersign.engine.review.EntryBuilder.anEntry;
import static io.countersign.engine.review.People.ALICE;
import static io.countersign.engine.review.People.BOB;
import static io.countersign.engine.review.VerdictBuilder.aVerdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many consoles on one queue. */
interface ConsolesContract extends QueueSteps {
    @Test
    default void theyShareEverything() {
        ReviewId id = arrive(anEntry()).id();
        ReviewQueue other = fixture().anotherConsole();
        Claim claim = claim(id, ALICE);

        assertThat(other.find(id).orElseThrow().row()).isEqualTo(row(id));
        assertThat(other.claim(id, BOB, ClaimToken.next(), LONG)).isInstanceOf(ClaimOutcome.Taken.class);
        submit(under(claim));
        assertThat(other.submit(aVerdict().on(item(id)).by(BOB).verdict())).isInstanceOf(VerdictOutcome.Refused.class);
        assertThat(other.stats()).isEqualTo(queue().stats());
        assertThat(other.feed().position()).isEqualTo(queue().feed().position());
        assertThat(other.reviewers().all()).isEqualTo(queue().reviewers().all());
        assertThat(other.audit().head()).isEqualTo(queue().audit().head());
        assertThat(other.serverRun()).isEqualTo(queue().serverRun()).isNotBlank();
    }

    @Test
    default void takingInTogetherTheyTakeEveryEntryOnce() throws Exception {
        List<EntryBuilder> entries =
                Stream.generate(EntryBuilder::anEntry).limit(200).toList();
        queue().push(entries.stream().map(EntryBuilder::bytes).toList());
        ReviewQueue other = fixture().anotherConsole();
        List<Callable<Integer>> consoles = List.of(() -> drain(queue()), () -> drain(other));

        try (var threads = Executors.newFixedThreadPool(2)) {
            int taken = 0;
            for (Future<Integer> console : threads.invokeAll(consoles)) {
                taken += console.resultNow();
            }
            assertThat(taken).isEqualTo(200);
        }
        assertThat(snapshot()).hasSize(200);
        assertThat(queue().stats().duplicates()).isZero();
    }

    @Test
    default void tickingTogetherTheyPublishEveryItemOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            submit(claimed(arrive(anEntry()).id(), ALICE).hold(SHORT));
        }
        soon();
        ReviewQueue other = fixture().anotherConsole();
        List<Callable<TickResult>> ticks = new ArrayList<>();
        ticks.add(() -> queue().tick());
        ticks.add(other::tick);

        try (var threads = Executors.newFixedThreadPool(2)) {
            int published = 0;
            for (Future<TickResult> tick : threads.invokeAll(ticks)) {
                published += tick.resultNow().published();
            }
            assertThat(published).isEqualTo(20);
        }
        assertThat(queue().results("", 100))
                .extracting(ReviewResult::item)
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    private static int drain(ReviewQueue queue) {
        int accepted = 0;
        IntakeResult round;
        do {
            round = queue.intake(7);
            accepted += round.accepted();
        } while (round.remaining() > 0);
        return accepted;
    }
}
