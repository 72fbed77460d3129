package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.START;

import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.review.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Followers of one log, one board and one board of levels, which are closed after each test. */
public abstract class DriftFollowerFixture {
    static final DriftPlan PLAN = new DriftPlan(10_000, DriftPlan.DEFAULT.signals(), 200, false);
    private static final Duration OFTEN = Duration.ofMillis(20);
    static final DriftPace PACE = new DriftPace(Duration.ofMillis(600), OFTEN, OFTEN, OFTEN, OFTEN);

    private final List<DriftFollower> followers = new ArrayList<>();
    final MovableClock clock = new MovableClock(START);
    final LoggedDecisions decisions = new LoggedDecisions(11);
    private int written;
    volatile DriftPlan plan = PLAN;
    DecisionStream log;
    DriftBoard board;
    AutonomyBoard levels;

    /** The log, always the same one within a test. */
    protected abstract DecisionStream log();

    protected abstract DriftBoard board();

    protected abstract AutonomyBoard levels();

    @BeforeEach
    final void openStores() {
        log = log();
        board = board();
        levels = levels();
    }

    @AfterEach
    final void stop() {
        followers.forEach(DriftFollower::close);
        levels.close();
        board.close();
        log.close();
    }

    final DriftFollower following(DriftBoard shared) {
        return started(new DriftFollower(log, shared, levels, () -> plan, PACE, clock, status -> {}));
    }

    final DriftFollower started(DriftFollower follower) {
        followers.add(follower);
        follower.start();
        return follower;
    }

    final void write(LoggedDecisions more) {
        more.batches().stream().skip(written).forEach(log::append);
        written = more.batches().size();
    }
}
