package io.countersign.failure;

import static io.countersign.failure.World.awaitThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.review.RiskLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks find every fault that they are there for: each is put into a product, and the work is done with that. */
@Tag("failure")
class MutantTest {
    private static final int CLICKS = 100;
    private static final int UNDONE = 10;
    private static final int BACKLOG = 40;
    private static final int LOST_REPLIES = 2;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path directory;

    private World world;

    @AfterEach
    void end() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIT_THAT_SKIPS_A_LINE, I7",
        "AUDIT_THAT_KEEPS_SILENT, I10",
        "ONE_APPROVER, I5",
        "NO_SENIOR, I5",
        "UNDO_THAT_KEEPS_THE_VOTE, I6",
        "RESULTS_TOLD_TWICE, I2",
        "INDEX_LEFT_BEHIND, I8",
        "EVENTS_LEFT_OUT, I9"
    })
    void aFaultThatNeedsNoMishapIsFound(Mutant mutant, Invariant broken) {
        world = new World(directory, Optional.of(mutant), SHORT);
        Observer observer = world.addObserver();
        world.addProducer(1, () -> observer.view().size() < BACKLOG);
        for (int i = 0; i < 3; i++) {
            world.addSeat().start(i, Duration.ZERO, i == 0 && mutant == Mutant.NO_SENIOR);
        }
        awaitThat("people have worked", () -> world.count(Say.CLICKED) >= CLICKS);
        awaitThat("verdicts were taken back", () -> world.count(Say.UNDONE) >= UNDONE);
        awaitThat("something critical is granted", () -> world.hasGranted(RiskLevel.CRITICAL));
        world.comeToRest();

        assertFound(broken);
    }

    @Test
    void aVerdictThatIsTakenForANewOneIsFound() {
        world = new World(directory, Optional.of(Mutant.VERDICTS_WITHOUT_IDS), LONG);
        Observer observer = world.addObserver();
        world.addProducer(1, () -> observer.view().size() < BACKLOG);
        Seat seat = world.addSeat();
        seat.start(1, Duration.ZERO, true);
        awaitThat("something is claimed", () -> seat.count(Say.THINKING) > 0);
        seat.tell("work");
        awaitThat("the scripts are known", () -> seat.count(Say.ANSWERED) > 1);
        seat.proxy().set(new TcpProxy.Fault.Sometimes(new TcpProxy.Fault.CloseOnReply(), 2));
        awaitThat("replies were lost", () -> seat.count(Say.AGAIN) >= LOST_REPLIES);
        seat.proxy().heal();
        world.comeToRest();

        assertFound(Invariant.I3);
    }

    @Test
    void anEntryThatIsTakenForANewOneIsFound() {
        world = new World(directory, Optional.of(Mutant.ENTRIES_WITHOUT_CONTENT_ID), LONG);
        Producer producer = world.addProducer(1, () -> world.pushed() < BACKLOG);
        producer.proxy().set(new TcpProxy.Fault.CloseOnReply());
        awaitThat("replies were lost", () -> producer.losses() >= LOST_REPLIES);
        producer.proxy().heal();
        awaitThat("all is pushed", () -> world.pushed() >= BACKLOG);
        world.addSeat().start(1);
        world.comeToRest();

        assertFound(Invariant.I1);
    }

    @Test
    void aJournalThatForgetsBeforeTheAnswerIsFound() {
        world = new World(directory, Optional.of(Mutant.JOURNAL_THAT_FORGETS_BEFORE_THE_ANSWER), LONG);
        world.addProducer(1, () -> world.pushed() < BACKLOG);
        Seat seat = world.addSeat();
        seat.start(1, Duration.ZERO, true);
        awaitThat("something is claimed", () -> seat.count(Say.THINKING) > 0);
        seat.proxy().set(new TcpProxy.Fault.BlackHole());
        seat.tell("work");
        awaitThat("a verdict is given", () -> seat.count(Say.CLICKED) > 0);
        seat.kill();
        seat.proxy().heal();
        seat.start(2);
        world.comeToRest();

        assertFound(Invariant.I3);
    }

    @Test
    void aVerdictUnderASupersededClaimIsFound() {
        world = new World(directory, Optional.of(Mutant.VERDICTS_WITHOUT_FENCE), SHORT);
        superseded(true);

        assertFound(Invariant.I4);
    }

    @Test
    void aClaimThatIsTakenFromAnotherIsFound() {
        world = new World(directory, Optional.of(Mutant.CLAIMS_THAT_TAKE), LONG);
        superseded(false);

        assertFound(Invariant.I4);
    }

    /** Two people have the same few items in their hands, and the first goes on. */
    private void superseded(boolean lapsed) {
        world.addProducer(2, () -> world.pushed() < 1);
        Seat first = world.addSeat();
        Seat second = world.addSeat();
        first.start(1, Duration.ZERO, true);
        awaitThat("something is claimed", () -> first.count(Say.THINKING) > 0);
        if (lapsed) {
            first.freeze();
        }
        second.start(2, Duration.ZERO, true);
        awaitThat("it is claimed by another", () -> second.count(Say.THINKING) > 0);
        first.thaw();
        first.tell("work");
        awaitThat("the first has decided", () -> first.count(Say.ANSWERED) > 0);
        world.comeToRest();
    }

    private void assertFound(Invariant broken) {
        assertThat(Inquest.into(world, Duration.ofSeconds(2)))
                .extracting(Invariant.Breach::invariant)
                .contains(broken);
    }
}
