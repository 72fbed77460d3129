package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.Losses;
import io.countersign.app.ui.Theme;
import io.countersign.engine.model.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ConfidenceScreenTest extends ConfidenceScreenFixture {
    @Test
    void theChartsAreWholeInBothThemes() throws IOException {
        decide(40_000, Duration.ofHours(6));
        interact(() -> model.windowProperty().set(TimeWindow.SIX_HOURS));
        picture("confidence-light");
        assertThat(cutTexts()).isEmpty();

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-dark");
    }

    @Test
    void twoModelsLieOverEachOther() throws IOException {
        decide(20_000, Duration.ofHours(1));
        interact(() -> {
            model.choose(new Whose.OfModel("loan-2"));
            model.compare(Optional.of(new Whose.OfModel("loan-1")));
            model.binsProperty().set(BinWidth.FINE);
        });
        picture("confidence-compared-light");
        assertThat(cutTexts()).isEmpty();
        assertThat(lookup("#confidence-histogram").query().getAccessibleText())
                .contains("loan-1: ")
                .contains("loan-2: ");

        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-compared-dark");
    }

    @Test
    void aFewDecisionsAndAnIncompleteLogAreShownToo() throws IOException {
        decide(12, Duration.ofMinutes(3));
        interact(() -> log.set(new LoggedDecisions(
                history.view(), new LogStatus.Live(), new Losses(17, 0, 1, Optional.of(NOON.minusSeconds(60))))));
        picture("confidence-few");
        assertThat(text("#confidence-notes")).contains("17 decisions");
        assertThat(text("#confidence-reach")).contains("reaches back");
        resize(1_024, 700);
        picture("confidence-small");
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void anEmptyLogSaysWhyAndWhatToDo() throws IOException {
        assertThat(shownTexts()).contains("The decision log is read");
        interact(() -> log.set(new LoggedDecisions(history.view(), new LogStatus.Live(), Losses.NONE)));
        assertThat(shownTexts()).contains("Nothing was decided yet");
        picture("confidence-empty");
        interact(() -> log.set(
                new LoggedDecisions(history.view(), new LogStatus.Away("Redis does not answer."), Losses.NONE)));
        assertThat(shownTexts()).contains("The decision log cannot be reached");
    }

    @Test
    void pictureAndTableAreSaved() throws IOException {
        decide(2_000, Duration.ofHours(1));
        place = Optional.of(folder.resolve("charts.png"));
        clickOn("#confidence-export").clickOn("#confidence-export-picture");
        var saved = ImageIO.read(place.get().toFile());
        assertThat(saved.getWidth()).isGreaterThan(800);

        place = Optional.of(folder.resolve("charts.csv"));
        clickOn("#confidence-export").clickOn("#confidence-export-table");
        assertThat(Files.readAllLines(place.get())).hasSizeGreaterThan(20);
        assertThat(text("#confidence-message")).contains("charts.csv");
    }

    @Test
    void verdictsAreHeldAgainstConfidence() throws IOException {
        decide(2_000, Duration.ofHours(1));
        clickOn("How right");
        assertThat(shownTexts()).contains("People have decided nothing of this in this time");
        picture("confidence-right-empty");

        haveReviewed(600);
        interact(() -> model.windowProperty().set(TimeWindow.ALL));
        assertThat(text("#confidence-agreement-summary")).startsWith("600 verdicts, ");
        assertThat(lookup("#confidence-histogram")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        moveTo(at(onScreen("#confidence-agreement .chart-canvas"), .75));
        assertThat(crosshairs()).first().asString().startsWith(".70 to .80: ").contains("overridden");
        picture("confidence-right-light");
        assertThat(cutTexts()).isEmpty();

        interact(() -> model.compare(Optional.of(new Whose.OfModel("loan-1"))));
        resize(1_024, 700);
        picture("confidence-right-small");
        assertThat(cutTexts()).isEmpty();
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("confidence-right-dark");
    }

    @Test
    void unknownConfidencesAreSaidInWords() {
        interact(() -> publish(
                decided().unsure(Confidence.Unknown.NULL), decided().unsure(Confidence.Unknown.NULL), decided()));
        assertThat(text("#confidence-unknown")).isEqualTo("Not in the histogram, confidence unknown: 2 with null.");
        assertThat(text("#confidence-headline")).startsWith("3 decisions");
    }
}
