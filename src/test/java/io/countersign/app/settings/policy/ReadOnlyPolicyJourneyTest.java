package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.ui.Theme;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.review.Reviewer;
import java.io.IOException;
import java.time.Clock;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/** The policy screen of somebody who may not change it. */
class ReadOnlyPolicyJourneyTest extends FxTest {
    @Override
    protected Parent content() {
        var store = new InMemoryPolicyStore(Clock.systemUTC(), name -> false);
        return new PolicyView(new PolicyViewModel(
                new PolicyDesk(store, new Reviewer("ann"), "Analyst", false, new DirectTaskRunner())));
    }

    @Test
    void everythingCanBeReadAndNothingChanged() throws IOException {
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("policy-read-only");

        assertThat(lookup(".text-input").queryAllAs(TextInputControl.class))
                .isNotEmpty()
                .noneMatch(TextInputControl::isEditable);
        assertThat(lookup(".combo-box").queryAllAs(Node.class)).isNotEmpty().allMatch(Node::isDisabled);
        assertThat(lookup(".toggle-switch").queryAllAs(Node.class)).isNotEmpty().allMatch(Node::isDisabled);
        assertThat(lookup(".decision-zone").queryAll()).hasSize(5);
        assertThat(lookup(".policy-add").queryAll()).isEmpty();
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void theHistoryIsOpenAndSaysThatThereIsNoVersion() {
        assertThat(lookup("No version yet").tryQuery()).isPresent();
    }
}
