package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.CallWindow;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a board is told, and when. */
class AutonomyReporterTest extends ReportedDecisions {
    @Test
    void aModelThatFailsIsSetAsideAndComesBack() {
        decide(30, () -> SURE);
        decide(12, LATE);
        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.FALLBACK);
        assertThat(last().hasReason(ReasonCode.AUTONOMY_FALLBACK)).isTrue();

        clock.move(Duration.ofMinutes(10));
        reporter.report();
        assertThat(last().route()).isEqualTo(Route.HUMAN_REVIEW);

        decide(200, () -> SURE);
        assertThat(last().route()).isEqualTo(Route.ACCEPTED);
    }

    @Test
    void whatABrokenBoardDoesNotTakeIsReportedLater() {
        var breakable = new BreakableBoard(board);
        try (var told = new AutonomyReporter(breakable)) {
            breakable.broken = true;
            told.record(last());
            told.report();
            assertThat(board.statuses()).isEmpty();

            breakable.broken = false;
            told.report();
            assertThat(board.statuses().getFirst().window().calls()).isOne();
        }
    }

    @Test
    void aTrustedModelIsNotToldThatTimeHasPassed() {
        var noted = new BreakableBoard(board);
        try (var told = new AutonomyReporter(noted)) {
            told.record(last());
            told.report();
            told.report();
        }

        assertThat(noted.events).containsExactly(new AutonomyEvent.Calls(new CallWindow.Portion(1, 0)));
    }

    @Test
    void whatWasCalledIsToldBeforeTimeThatHasPassed() {
        var noted = new BreakableBoard(board);
        Decision decision = last();
        try (var told = new AutonomyReporter(noted)) {
            for (int i = 0; i < 20; i++) {
                board.report("m-" + i, new AutonomyEvent.Pinned(AutonomyLevel.REDUCED, "ada", "To try it."));
                told.record(of("m-" + i, decision, AutonomyLevel.REDUCED));
            }
            told.report();
            noted.events.clear();
            told.record(decision);
            told.report();
        }

        assertThat(noted.events).contains(new AutonomyEvent.TimePassed());
        assertThat(noted.events.getFirst()).isEqualTo(new AutonomyEvent.Calls(new CallWindow.Portion(1, 0)));
    }

    @Test
    void moreModelsThanAnybodyHasAreNotTold() {
        var breakable = new BreakableBoard(board);
        Decision decision = last();
        reporter.report();
        try (var told = new AutonomyReporter(breakable)) {
            breakable.broken = true;
            for (int i = 0; i < AutonomyReporter.MOST_MODELS + 50; i++) {
                told.record(of("m-" + i, decision, AutonomyLevel.FULL));
            }
            breakable.broken = false;
        }

        assertThat(board.statuses()).hasSize(AutonomyReporter.MOST_MODELS + 1);
    }

    @Test
    void aModelThatWasSetAsideBeforeTheStartComesBack() {
        board.report(model.name(), new AutonomyEvent.Calls(new CallWindow.Portion(20, 6)));
        assertThat(last().hasReason(ReasonCode.AUTONOMY_FALLBACK)).isTrue();

        clock.move(Duration.ofMinutes(10));
        reporter.report();

        assertThat(board.levelOf(model.name())).isEqualTo(AutonomyLevel.REDUCED);
    }

    private static Decision of(String model, Decision other, AutonomyLevel level) {
        return new Decision(
                other.request(),
                other.route(),
                other.proposal(),
                other.fallback(),
                other.confidence(),
                other.stated(),
                other.risk(),
                other.reasons(),
                model,
                other.modelVersion(),
                other.policyVersion(),
                level,
                other.auditRate(),
                other.at(),
                other.modelMicros());
    }
}
