package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.ui.Theme;
import io.countersign.engine.drift.live.WatchedStream;
import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What a person does about an alarm. */
class DriftAcceptanceTest extends DriftScreenFixture {
    @Test
    void aBaselineIsAcceptedByKeyboardWithAReason() throws IOException {
        publish(watched.usual(900).unsure(200));
        clickOn("#drift-reason").write("new scanner").type(KeyCode.ENTER);
        assertThat(accepted).containsExactly("confidence of loan-2 v7: new scanner");
        assertThat(lookup("#drift-accept").query().getParent().isVisible()).isFalse();
        assertThat(words("#drift-notice")).first().asString().startsWith("Confidence of loan-2 · v7: accepted.");

        publish(watched.accept("alice", "new scanner").unsure(60));
        picture("drift-accepted");
        assertThat(words("#drift-sentence")).first().asString().contains("nothing has changed");
        assertThat(shownTexts()).anyMatch(text -> text.startsWith("accepted by alice, mean .5"));
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void whatPeopleSayIsWatchedAndHonestyNeedsNoBaseline() throws IOException {
        publish(watched.usual(600).verdicts(700, .5).usual(10));
        interact(() -> model.choose(new WatchedStream("loan-2", "v7", "calibration")));
        picture("drift-calibration-light");
        assertThat(words("#drift-sentence")).first().asString().startsWith("Checked confidence is surer than right");
        assertThat(words("#drift-notice")).first().asString().contains("countersign calibrate --model loan-2");
        assertThat(lookup("#drift-accept").query().getParent().isVisible()).isFalse();
        assertThat(cutTexts()).isEmpty();

        interact(() -> model.choose(new WatchedStream("loan-2", "v7", "override")));
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("drift-override-dark");
        assertThat(words("#drift-sentence")).first().asString().startsWith("Share overruled");
        assertThat(cutTexts()).isEmpty();
    }
}
