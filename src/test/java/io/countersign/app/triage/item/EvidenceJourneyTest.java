package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.ui.Theme;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.io.IOException;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class EvidenceJourneyTest extends ItemWindow {
    @Test
    void theAdviceIsScrolledIntoSightWhenItIsAskedFor() {
        open(Producers.nested(60));
        var pane = (ScrollPane) lookup(".item-content").query();
        assertThat(isInSight(pane, ".advice")).isFalse();
        type(KeyCode.V);
        assertThat(isInSight(pane, ".advice")).isTrue();
        interact(() -> pane.setVvalue(0));
        type(KeyCode.V);
        assertThat(isInSight(pane, ".advice")).isTrue();
    }

    @Test
    void aLoanReadsAsLabelledFields() {
        open(Producers.LOAN);
        assertThat(words(".field-label")).contains("Credit amount", "Month duration", "Branch");
        assertThat(words(".field-value")).contains("5951", "Lyon 3", "0.6183");
        assertThat(words(".contributions .label")).contains("0.41", "-0.08");
        assertThat(words(".item-subtitle")).containsExactly("What adds to the risk", "More from the producer");
    }

    @Test
    void whatAnEngineRoutedIsExplainedGateByGate() throws IOException {
        open(Producers.routed());
        assertThat(words(".contributions .field-label")).containsExactly("Trade value", "Fee");
        assertThat(words(".contributions .label")).contains("0.300", "0.001");
        assertThat(words(".gate .label"))
                .containsExactly(
                        "trade_value is 60,000; people decide amounts above 50,000.",
                        "The confidence of 0.62 is below 0.7.");
        assertThat(words(".advice .field-value")).contains("loan-2 · 2026-10-01", "Version 0");
        assertThat(words(".field-label")).doesNotContain("Gates", "Policy version", "Audit probability");
        picture("item-gates-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("item-gates-dark");
    }

    @Test
    void whatWasStatedStandsBesideWhatItCountsAs() {
        open(Producers.calibrated());
        assertThat(words(".advice .field-value")).contains("stated 0.62, calibrated 0.5609");
        assertThat(words(".gate .label")).startsWith("The model stated a confidence of 0.62; calibrated it is 0.5609.");
        assertThat(words(".field-label")).doesNotContain("Stated confidence");
    }

    @Test
    void gatesAreHiddenWithTheAdvice() {
        interact(() -> bench.open(
                bench.queue.add(Rows.row("first").level(RiskLevel.CRITICAL).item(Producers.routed()))));
        assertThat(words(".gate .label")).isEmpty();
        assertThat(words(".field-value")).noneMatch(text -> text.contains("confidence"));
    }

    @Test
    void aConversationReadsAsWhoAndWhatAndItsAnswerAsProse() {
        open(Producers.LETTER);
        assertThat(words(".field-label")).contains("system", "user");
        assertThat(words(".field-value")).contains("10000000000");
        assertThat(printed()).startsWith("Dear customer,\n");
    }

    @Test
    void aHugeInputIsCutAndTheRestComesOnDemand() {
        open(Producers.nested(60));
        assertThat(words(".item-more .label")).contains("200 of 426 fields are shown");
        clickOn("Show 200 more");
        assertThat(words(".item-more .label")).contains("400 of 426 fields are shown");
        clickOn("Show 200 more");
        assertThat(words(".item-more .label")).isEmpty();
    }

    @Test
    void aGroupOpensByKey() {
        open(Producers.nested(60));
        interact(() -> lookup(".group-head").queryAll().stream()
                .filter(head -> "History 60 elements".equals(head.getAccessibleText()))
                .forEach(head -> head.requestFocus()));
        int before = words(".field-value").size();
        type(KeyCode.SPACE);
        assertThat(words(".group-name").size() + words(".field-value").size()).isGreaterThan(before + 30);
    }

    @Test
    void bytesThatAreNoJsonAreShownAndItSaysSo() {
        open("what is this?");
        assertThat(words(".evidence .label"))
                .contains(
                        "what is this?",
                        "This entry is no JSON object. It was released from quarantine and is shown as it is");
    }

    @Test
    void aChangeOfAnotherReviewerIsShownWithItsDifference() {
        var vote =
                new Vote(VerdictId.next(), "bob", VerdictKind.MODIFY, "{\"limit\":750,\"grant\":true}", "", Rows.NOON);
        interact(() -> {
            ReviewRow row = bench.queue.add(Rows.row("first").item(Bench.LOAN, List.of(vote)));
            bench.open(row);
            table.requestFocus();
        });
        assertThat(words(".output .label"))
                .contains("bob changed this output. To approve means to agree with the change.");
        assertThat(printed()).contains("750");
        type(KeyCode.D);
        assertThat(lookup(".output .diff-removed").queryAll()).hasSize(1);
    }

    private static boolean isInSight(ScrollPane pane, String selector) {
        Bounds frame = pane.localToScene(pane.getLayoutBounds());
        Node section = pane.getContent().lookup(selector);
        Bounds place = section.localToScene(section.getLayoutBounds());
        return place.getMinY() >= frame.getMinY() && place.getMaxY() <= frame.getMaxY() + 1;
    }

    private String printed() {
        return lookup(".json-flow .json-plain").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .reduce("", String::concat);
    }
}
