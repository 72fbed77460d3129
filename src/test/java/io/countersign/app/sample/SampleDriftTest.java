package io.countersign.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.log.BatchId;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import io.countersign.engine.decision.log.RecordBatch;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftPlan;
import io.countersign.engine.drift.live.DriftWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The monitors, as every console has them, on what the sample decides. */
class SampleDriftTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

    private final LoanOffice office = new LoanOffice(
            new LoanModels(),
            model -> SampleEngines.alone(entries -> {}, Clock.fixed(NOW, ZoneOffset.UTC))
                    .of(model, false),
            11,
            0);
    private final DriftWatch watch = new DriftWatch(DriftPlan.DEFAULT, 0);
    private final List<DriftEvent> alarms = new ArrayList<>();
    private long batches;

    @BeforeEach
    void watchWhatIsThereAtTheBeginning() {
        DecisionStream log = new InMemoryDecisionStream();
        new SampleWorkload().note(log, NOW, false);
        log.after(log.beginning(), 100, Duration.ZERO).batches().forEach(this::take);
    }

    @Test
    void whatIsThereAtTheBeginningIsEnoughToLearnWhatIsUsual() {
        assertThat(alarms).isEmpty();
        assertThat(watch.views())
                .filteredOn(view -> view.stream().model().equals("loan-2"))
                .filteredOn(view ->
                        !List.of("latency", "override").contains(view.stream().signal()))
                .allSatisfy(view -> assertThat(view.threshold()).isPresent());
    }

    @Test
    void nothingIsRaisedForHoursWhileTheWorldStays() {
        decide(4_000);
        assertThat(alarms).isEmpty();
    }

    /** At 30 applications a minute. */
    @Test
    void aChangedWorldIsNoticedWithinFiveMinutes() {
        decide(300);
        office.drift(true);
        decide(150);
        assertThat(alarms)
                .extracting(
                        event -> event.stream().model() + " " + event.stream().signal())
                .contains("loan-2 confidence");
    }

    private void decide(int applications) {
        for (int i = 0; i < applications; i++) {
            DecisionRecord made = DecisionRecord.of(office.next().decision());
            take(RecordBatch.of(new BatchId("sample", batches + 1), List.of(timeless(made))));
        }
    }

    /** How long the models take here depends on this computer. */
    private static DecisionRecord timeless(DecisionRecord made) {
        return new DecisionRecord(
                made.at(),
                made.model(),
                made.version(),
                made.policyVersion(),
                made.route(),
                made.confidence(),
                made.risk(),
                1_000,
                made.outputs());
    }

    private void take(RecordBatch batch) {
        alarms.addAll(watch.take(++batches, batch));
    }
}
