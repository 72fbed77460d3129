package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.async.DeferredTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Reviewed;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class AgreementModelTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final ManualTicker ticker = new ManualTicker();
    private final List<Reviewed> reviewed = new ArrayList<>();
    private Supplier<List<Reviewed>> source = () -> reviewed;
    private final ConfidenceViewModel model = new ConfidenceViewModel(new ConfidenceDesk(
            new SimpleObjectProperty<>(LoggedDecisions.UNREAD),
            PolicySource.of(Policy.DEFAULT),
            tasks,
            ticker,
            InstantSource.fixed(NOON),
            ZoneOffset.UTC,
            List::of,
            () -> source.get(),
            (range, whose) -> {}));

    @Test
    void verdictsAreReadOnlyWhileTheirChartIsLookedAt() {
        model.shown(true);
        ticker.advance(LONG);
        tasks.runAll();
        assertThat(model.agreement().reportProperty().get()).isEmpty();

        model.leftProperty().set(LeftChart.RIGHT);
        tasks.runAll();
        assertThat(model.agreement().reportProperty().get()).isPresent();

        model.shown(false);
        ticker.advance(LONG);
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void newVerdictsAppear() {
        look();
        reviewed.add(new Reviewed(NOON, "loan-2", .9, true));
        ticker.advance(LONG);
        tasks.runAll();
        assertThat(count()).isOne();
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNotShown() {
        reviewed.add(new Reviewed(NOON, "loan-2", .9, true));
        look();
        ticker.advance(LONG);
        model.choose(new Whose.OfModel("loan-1"));
        tasks.runAll();
        assertThat(count()).isZero();
    }

    @Test
    void whatWasKnownStaysWhileTheQueueIsAway() {
        reviewed.add(new Reviewed(NOON, "loan-2", .9, true));
        look();
        source = () -> {
            throw new QueueUnavailableException("Redis does not answer.", null);
        };
        ticker.advance(LONG);
        tasks.runAll();
        assertThat(count()).isOne();
        assertThat(model.agreement().troubleProperty().get()).contains("cannot be read now");

        source = () -> reviewed;
        ticker.advance(LONG);
        tasks.runAll();
        assertThat(model.agreement().troubleProperty().get()).isEmpty();
    }

    private void look() {
        model.shown(true);
        model.leftProperty().set(LeftChart.RIGHT);
        tasks.runAll();
    }

    private int count() {
        Optional<AgreementReport> report = model.agreement().reportProperty().get();
        return report.orElseThrow().agreements().stream()
                .mapToInt(agreement -> agreement.reliability().count())
                .sum();
    }
}
