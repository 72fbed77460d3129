package io.countersign.app.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.engine.drift.retrieval.RetrievalEvent;
import io.countersign.engine.drift.retrieval.RetrievalMonitor;
import io.countersign.engine.drift.retrieval.RetrievalRule;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class RetrievalCardTest extends FxTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final RetrievalMonitor monitor = new RetrievalMonitor(RetrievalRule.DEFAULT);
    private final SimpleObjectProperty<RetrievalView> view =
            new SimpleObjectProperty<>(RetrievalView.unread(RetrievalRule.DEFAULT));

    @Override
    protected Parent content() {
        var box = new VBox(new RetrievalCard(view, InstantSource.fixed(NOON), ZoneOffset.UTC));
        box.setMaxWidth(300);
        return box;
    }

    @Test
    void whereNobodyTellsOfRetrievalThereIsNoCard() {
        assertThat(lookup("#retrieval").query().isVisible()).isFalse();
    }

    @Test
    void aShareWithItsIntervalAndTheLatenciesAreTold() {
        tell(95, .9);
        tell(5, .1);
        tell(2, Double.NaN);
        show("");

        assertThat(texts())
                .contains("5.0 % of 100 found nothing that fits (2.2 to 11.2 %); above 15 % is an alarm.")
                .contains("95 of 100 took")
                .contains("2 could not be used.")
                .doesNotContain("Alarm");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void anAlarmIsToldWithItsBeginning() {
        tell(20, .1);
        show("");
        assertThat(texts()).contains("Alarm since 12:00").contains("100.0 % of 20");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void tooFewSayNothingAndAnOutageIsSaid() {
        tell(1, .1);
        show("Redis does not answer.");
        assertThat(texts())
                .contains("1 lookup says how well it went; a share is told from 20 on.")
                .contains("Redis does not answer.")
                .doesNotContain("Alarm");
    }

    private void tell(int times, double score) {
        for (int i = 0; i < times; i++) {
            monitor.observe(new RetrievalEvent(NOON, 100, 3, score));
        }
    }

    private void show(String problem) {
        interact(() -> view.set(new RetrievalView(monitor.at(NOON), problem)));
    }

    private String texts() {
        return String.join(
                "\n",
                lookup("#retrieval .label").queryAll().stream()
                        .filter(node -> node.isVisible())
                        .map(node -> ((Labeled) node).getText())
                        .toList());
    }
}
