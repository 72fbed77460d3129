package io.countersign.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.sample.SampleWish;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.LoggedDecisions;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisDecisionStream;
import io.countersign.engine.redis.RedisTarget;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class DriftJourneyTest extends JourneyFixture {
    private static final WatchedStream CONFIDENCE = LoggedDecisions.CONFIDENCE;

    @Test
    void anAlarmAppearsLowersTheModelAndIsAcceptedWithAReason() throws TimeoutException {
        var made = new LoggedDecisions(11);
        try (var console = OpenConsole.on(redis.url(), home)) {
            console.awaitConsole("the console", shown -> true);
            write(made.usual(900).batches());
            console.awaitConsole("the monitors", shown -> isWatching(shown, 400));
            List<RecordBatch> changed = new LoggedDecisions(12).unsure(300).batches();
            write(changed);

            console.awaitConsole("the lower level", shown -> level(shown) == AutonomyLevel.REDUCED);
            console.awaitShown("#status-autonomy");
            console.awaitShown("#badge-drift");
            console.awaitShown("#status-drift");
            console.clickOn("#status-drift");
            console.awaitShown("#screen-drift");
            console.interact(() -> console.see(shown -> {
                shown.drift().windowProperty().set(TimeWindow.ALL);
                return true;
            }));
            console.awaitConsole("the course", shown -> shown.drift().points() > 600);

            console.clickOn("#drift-reason").write("a new scanner").type(KeyCode.ENTER);
            console.awaitConsole("the acceptance", shown -> !isAlarmed(shown));
            console.awaitConsole("the record", DriftJourneyTest::isAccepted);
            DriftEvent latest = console.see(
                    shown -> shown.monitors().statusProperty().get().events().getFirst());
            assertThat(latest.sentence()).startsWith("alice has accepted").endsWith("a new scanner");
        }
    }

    @Test
    void theSampleRaisesAnAlarmWhenItsWorldChanges() throws TimeoutException {
        try (var console = OpenConsole.on(redis.url(), home, Optional.of(new SampleWish(6_000, true)))) {
            console.awaitConsole(
                    "the alarm",
                    shown -> shown.monitors().statusProperty().get().signals().stream()
                            .anyMatch(view -> view.stream().model().equals("loan-2")
                                    && view.stream().signal().equals("confidence")
                                    && view.isAlarmed()));
        }
    }

    private void write(List<RecordBatch> batches) {
        try (var connection = RedisConnection.open(RedisTarget.parse(redis.url()));
                var stream = new RedisDecisionStream(connection)) {
            batches.forEach(stream::append);
        }
    }

    private static Optional<SignalView> view(Console shown) {
        return shown.monitors().statusProperty().get().of(CONFIDENCE);
    }

    private static boolean isWatching(Console shown, long values) {
        return view(shown).filter(view -> view.watched() >= values).isPresent();
    }

    private static boolean isAlarmed(Console shown) {
        return view(shown).filter(SignalView::isAlarmed).isPresent();
    }

    private static AutonomyLevel level(Console shown) {
        return shown.models().modelsProperty().get().stream()
                .filter(status -> status.model().equals(CONFIDENCE.model()))
                .map(AutonomyStatus::level)
                .findFirst()
                .orElse(AutonomyLevel.FULL);
    }

    private static boolean isAccepted(Console shown) {
        return shown.monitors().statusProperty().get().events().stream()
                .anyMatch(DriftEvent.Accepted.class::isInstance);
    }
}
