package io.countersign.engine.drift.live;

import static io.countersign.engine.drift.live.LoggedDecisions.CONFIDENCE;
import static io.countersign.engine.drift.live.LoggedDecisions.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.engine.autonomy.AutonomyHistory;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.decision.log.BreakableStream;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.DriftRules;
import io.countersign.engine.decision.policy.DriftSignal;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.MonitorKind;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.QueueRefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;

/** What any number of followers on one store do together. */
public abstract class DriftFollowerContract extends DriftFollowerFixture {
    @Test
    void recordsAnAlarmAndLowersTheLevel() {
        DriftFollower follower = following(board);
        write(decisions.usual(400).unsure(100));

        await().until(() -> !follower.latest().events().isEmpty());
        DriftStatus status = follower.latest();
        assertThat(status.feed()).isEqualTo(new DriftFeed.Live());
        assertThat(status.recording()).isTrue();
        assertThat(status.isDrifted()).isTrue();
        assertThat(status.counts().decisions()).isEqualTo(500);
        assertThat(status.events())
                .singleElement()
                .satisfies(event -> assertThat(event.stream()).isEqualTo(CONFIDENCE));
        assertThat(levels.statuses()).singleElement().satisfies(level -> {
            assertThat(level.level()).isEqualTo(AutonomyLevel.REDUCED);
            assertThat(level.reason()).startsWith("Drift alarm: confidence of loan-2 v7 changed (down), mean .");
        });
    }

    @Test
    void anAlarmOfWhatPoliciesAndMachinesMoveLowersNoLevel() {
        ClaimToken dead = ClaimToken.next();
        var latency = new WatchedStream("loan-2", "v7", "latency");
        var alarm = new Alarm(MonitorKind.ANY_CHANGE, 500, 480, 40_012.5, 40_000, Change.UP);
        var place = new Place(50, 1);
        board.hold(dead, Duration.ofMillis(100));
        board.record(
                dead,
                List.of(new DriftEvent.Raised(
                        place,
                        new SignalAlarm(latency, START, alarm, 40, 400, 10_000, new Signal.OfLatency().isOfTrust()))));

        following(board);

        await().until(() -> board.settled().equals(place));
        assertThat(levels.statuses()).isEmpty();
    }

    @Test
    void aLogOutOfReachIsSaidAndFollowedAgain() {
        var breakable = new BreakableStream(log);
        var heard = new ConcurrentLinkedDeque<DriftStatus>();
        DriftFollower follower =
                started(new DriftFollower(breakable, board, levels, () -> PLAN, PACE, clock, heard::addLast));
        write(decisions.usual(300));
        await().until(() -> follower.latest().counts().decisions() == 300);

        breakable.broken(true);
        await().until(() -> follower.latest().feed().equals(new DriftFeed.Away("Redis does not answer.")));
        assertThat(follower.latest().signals()).hasSize(6);
        write(decisions.usual(100).unsure(100));
        breakable.broken(false);

        await().until(() -> follower.latest().isDrifted());
        assertThat(follower.latest().feed()).isEqualTo(new DriftFeed.Live());
        assertThat(follower.latest().counts()).isEqualTo(new WatchCounts(500, 0, 0, 0, 0, 0));
        await().until(() -> follower.latest().equals(heard.peekLast()));
    }

    @Test
    void onlyOneOfThemRecordsAndAllSeeTheSame() {
        DriftFollower one = following(board);
        DriftFollower other = following(board);
        write(decisions.usual(400).unsure(100));

        await().until(() -> one.latest().events().size() == 1
                && other.latest().events().size() == 1
                && other.latest().counts().decisions() == 500);
        assertThat(one.latest().recording()).isNotEqualTo(other.latest().recording());
        assertThat(one.latest().signals()).isEqualTo(other.latest().signals());
        assertThat(board.eventsAfter(Place.BEGINNING, 10)).hasSize(1);
        assertThat(levels.history("loan-2", 10)).hasSize(1);
    }

    @Test
    void whatPeopleSayIsWatchedByAllAlike() {
        DriftFollower one = following(board);
        DriftFollower other = following(board);
        write(decisions.usual(100).verdicts(120, .2));

        await().until(() -> one.latest().events().size() == 1
                && other.latest().events().size() == 1
                && one.latest().signals().equals(other.latest().signals()));
        assertThat(one.latest().events().getFirst().stream().signal()).isEqualTo("calibration");
        assertThat(levels.statuses()).isEmpty();
    }

    @Test
    void aChangedPlanHoldsForAllFromTheSameDecisionOn() {
        DriftFollower one = following(board);
        DriftFollower other = following(board);
        write(decisions.usual(300));
        await().until(() -> one.latest().counts().decisions() == 300);

        plan = DriftPlan.of(new DriftRules(1_000, 200, Set.of(DriftSignal.CONFIDENCE), List.of("/score")));

        await().until(() ->
                one.latest().plan().equals(plan) && other.latest().plan().equals(plan));
        write(decisions.usual(50));
        await().until(() -> one.latest().counts().decisions() == 350
                && one.latest().signals().equals(other.latest().signals()));
        assertThat(one.latest().signals())
                .extracting(view -> view.stream().signal())
                .containsExactly("confidence", "output:/score");
        assertThat(one.latest().of(CONFIDENCE).orElseThrow().condition()).isEqualTo(new Condition.Watching(50));
        assertThat(log.after(log.beginning(), 100, Duration.ZERO).batches())
                .filteredOn(batch -> batch.note().isPresent())
                .hasSize(1);
    }

    @Test
    void whenTheOneThatRecordsDiesAnotherMissesNothing() {
        DriftFollower dying = following(new Dying(board));
        await().until(() -> dying.latest().recording());
        DriftFollower heir = following(board);
        write(decisions.usual(400));
        await().until(() -> heir.latest().counts().decisions() == 400);
        dying.close();

        write(decisions.unsure(100));
        await().until(() -> heir.latest().isDrifted());
        await().until(() -> heir.latest().recording());
        await().until(() -> !heir.latest().events().isEmpty());
        assertThat(levels.levelOf("loan-2")).isEqualTo(AutonomyLevel.REDUCED);
    }

    @Test
    void anAlarmThatWasRecordedByTheDeadStillLowersTheLevel() {
        write(decisions.usual(400).unsure(100));
        ClaimToken dead = ClaimToken.next();
        board.hold(dead, Duration.ofMillis(100));
        board.record(dead, LoggedDecisions.fed(new DriftWatch(PLAN, 0), decisions.batches()));
        assertThat(levels.statuses()).isEmpty();

        following(board);

        await().until(() -> levels.levelOf("loan-2") == AutonomyLevel.REDUCED);
        assertThat(board.eventsAfter(Place.BEGINNING, 10)).hasSize(1);
    }

    @Test
    void aRestartGoesOnFromWhatWasSaved() {
        DriftFollower before = following(board);
        write(decisions.usual(300));
        await().until(() -> before.latest().counts().decisions() == 300);
        before.close();
        DecisionStream cut = new Forgetful(log);

        DriftFollower after = started(new DriftFollower(cut, board, levels, () -> PLAN, PACE, clock, status -> {}));
        await().until(() -> after.latest().counts().decisions() == 300);
        write(decisions.usual(100).unsure(100));

        await().until(() -> after.latest().isDrifted());
        assertThat(after.latest().counts().gaps()).isZero();
        assertThat(after.latest().notice()).isEmpty();
    }

    @Test
    void aDamagedStateIsSaidAndTheMonitorsLearnFromTheLog() {
        board.hold(ClaimToken.next(), Duration.ofMillis(1));
        await().until(() -> {
            ClaimToken token = ClaimToken.next();
            boolean saved = board.hold(token, Duration.ofSeconds(9))
                    && board.save(token, new DriftBoard.Saved(0, new byte[] {1, 2, 3}));
            board.release(token);
            return saved;
        });
        write(decisions.usual(300));

        DriftFollower follower = following(board);

        await().until(() -> follower.latest().counts().decisions() == 300);
        assertThat(follower.latest().notice())
                .startsWith("The saved state of the monitors is damaged")
                .endsWith("They learn anew from what the decision log still holds.");
        assertThat(follower.latest().of(CONFIDENCE).orElseThrow().condition()).isEqualTo(new Condition.Watching(100));
    }

    @Test
    void whoHasSeenAnotherLogGoesOnFromWhatWasSaved() {
        write(decisions.usual(300));
        DriftFollower recorder = following(board);
        await().until(() -> recorder.latest().recording());
        await().until(() -> recorder.latest().counts().decisions() == 300);
        await().until(() -> board.saved().isPresent());

        DriftFollower late = started(new DriftFollower(
                new Forgetful(log), new Unsaved(board), levels, () -> PLAN, PACE, clock, status -> {}));

        await().until(() -> late.latest().signals().equals(recorder.latest().signals()));
        assertThat(late.latest().counts().decisions()).isEqualTo(300);
    }

    @Test
    void aBaselineThatAPersonAcceptsHoldsForAllAndClearsTheAlarm() {
        DriftFollower one = following(board);
        DriftFollower other = following(board);
        write(decisions.usual(400).unsure(150));
        await().until(() ->
                one.latest().events().size() == 1 && one.latest().counts().decisions() == 550);

        one.accept(CONFIDENCE, "ada", "the new release is like that");

        await().until(() ->
                one.latest().events().size() == 2 && other.latest().events().size() == 2);
        assertThat(one.latest().events().getFirst()).isInstanceOf(DriftEvent.Accepted.class);
        await().until(() -> !one.latest().isDrifted() && !other.latest().isDrifted());
        assertThat(other.latest().signals()).isEqualTo(one.latest().signals());
        assertThat(levels.statuses()).extracting(AutonomyStatus::alarm).containsExactly("");
        assertThat(levels.history("loan-2", AutonomyHistory.KEPT)).hasSize(2);
    }

    @Test
    void aBaselineOfTooFewValuesIsRefused() {
        DriftFollower follower = following(board);
        write(decisions.usual(90));
        await().until(() -> follower.latest().counts().decisions() == 90);

        assertThatThrownBy(() -> follower.accept(CONFIDENCE, "ada", "it is fine"))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessage("Nothing was changed: a baseline needs 100 values and 90 have come; wait for more.");
        assertThatThrownBy(() -> follower.accept(new WatchedStream("x", "", "risk"), "ada", "it is fine"))
                .hasMessage("Nothing was changed: risk of x is not watched.");
        assertThatIllegalArgumentException().isThrownBy(() -> follower.accept(CONFIDENCE, "ada", " "));
    }
}
