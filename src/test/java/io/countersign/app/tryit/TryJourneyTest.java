package io.countersign.app.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.ui.Theme;
import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The Try it screen, worked by hand. */
class TryJourneyTest extends FxTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC);

    private final TryViewModel model = new TryViewModel(new TrialDesk(
            PolicySource.of(Policy.DEFAULT.withAuditRate(0)),
            Autonomy.ALWAYS_FULL,
            new DirectTaskRunner(),
            Runnable::run,
            CLOCK));

    @Override
    protected Parent content() {
        return new TryView(model);
    }

    @Test
    void theExampleIsShownGateByGate() throws IOException {
        assertThat(lookup("Nothing tried yet").tryQuery()).isPresent();
        picture("try-it-empty");
        clickOn("Show me an example");

        assertThat(words("#try-counts .chip"))
                .containsExactly(
                        "1 Accepted",
                        "1 Accepted with caveat",
                        "2 Fallback",
                        "1 Human review",
                        "1 Rejected",
                        "1 line refused");
        TableView<TrialRow> table = lookup("#try-table").queryTableView();
        interact(() -> table.getSelectionModel().select(3));
        assertThat(words("#try-detail .label"))
                .contains(
                        "Line 4: Human review",
                        "Request order-4, model trader-1, policy version 0",
                        "trade_value is 60,000; people decide amounts above 50,000.",
                        "Trade value",
                        "magnitude 60000",
                        "0.30");
        assertThat(cutTexts()).isEmpty();
        picture("try-it-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("try-it-dark");

        interact(() -> table.getSelectionModel().select(6));
        assertThat(words("#try-detail .label")).containsExactly("Line 7 is refused", "The field input is missing.");
    }

    @Test
    void whatIsTypedIsDecidedByTheKey() {
        clickOn("#try-editor");
        write("{\"input\":{\"amount\":10},\"model_output\":1,\"confidence\":0.9}");
        assertThat(lookup("#try-run").queryButton().isDisabled()).isFalse();
        press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(words("#try-counts .chip")).containsExactly("1 Accepted");

        clickOn("#try-clear");
        assertThat(lookup("Nothing tried yet").tryQuery()).isPresent();
        assertThat(lookup("#try-run").queryButton().isDisabled()).isTrue();
    }
}
