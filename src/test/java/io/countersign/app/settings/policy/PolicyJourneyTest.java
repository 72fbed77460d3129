package io.countersign.app.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import io.countersign.app.async.DirectTaskRunner;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.settings.Settings;
import io.countersign.app.settings.SettingsScreen;
import io.countersign.app.settings.SettingsValues;
import io.countersign.app.settings.SettingsViewModel;
import io.countersign.app.shell.Person;
import io.countersign.app.shell.ShellView;
import io.countersign.app.shell.ShellViewModel;
import io.countersign.app.shell.StatusModel;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Theme;
import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.review.Reviewer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The policy screen as an admin works it. */
class PolicyJourneyTest extends FxTest {
    private final InMemoryPolicyStore store =
            new InMemoryPolicyStore(() -> Instant.parse("2031-05-04T10:00:00Z"), List.of("ada", "bob")::contains);
    private final ManualTicker ticker = new ManualTicker();

    @Override
    protected Parent content() {
        store.apply(
                Policy.DEFAULT.with(new ConfidenceBands(.8, .6, OptionalDouble.empty(), OptionalDouble.empty())),
                0,
                "bob",
                "A first look at loan-2");
        store.apply(Policy.DEFAULT.withAuditRate(.05), 1, "ada", "The first look was too generous");
        var desk = new PolicyDesk(store, new Reviewer("ada"), "Admin", true, new DirectTaskRunner());
        var settings = new Settings(SettingsValues.standard("ada"));
        var keys = new KeyBindings();
        var screen = new SettingsScreen(
                new SettingsViewModel(settings, keys), List.of(new PolicyPage(new PolicyViewModel(desk), ticker)));
        screen.show("policy");
        var model = new ShellViewModel(List.of(screen), List.of(), keys);
        var person = new Person(settings.reviewerProperty(), new SimpleStringProperty("Admin"));
        return new ShellView(model, new StatusModel(), person);
    }

    @Test
    void whatIsTypedIsCheckedShownAndAppliedForEverybody() throws IOException {
        retype("#policy-min_confidence", ".6");
        assertThat(textOf("#policy-problem-caveat_confidence"))
                .isEqualTo("Must not be above “Accept from”, which is 0.6, was 0.7.");
        assertThat(lookup("#policy-apply").<Button>query().isDisabled()).isTrue();
        picture("policy-wrong");

        retype("#policy-min_confidence", ".9");
        assertThat(textOf("#policy-was-min_confidence")).isEqualTo("Was .85");
        assertThat(lookup("Accept from").tryQuery()).isPresent();
        retype("#policy-reason", "Fewer mistakes");
        picture("policy-light");
        interact(() -> appearance.themeProperty().set(Theme.DARK));
        picture("policy-dark");
        clickOn("#policy-apply");

        assertThat(store.current().number()).isEqualTo(3);
        assertThat(store.current().policy().confidence().accept()).isEqualTo(.9);
        assertThat(store.current().reason()).isEqualTo("Fewer mistakes");
        assertThat(textOf("#policy-notice")).isEqualTo("Version 3 is in force for everybody.");
        assertThat(lookup("#policy-was-min_confidence").query().isVisible()).isFalse();
    }

    @Test
    void aCalibrationIsShownAndTakenOut() throws IOException {
        interact(() -> {
            store.apply(
                    Policy.DEFAULT.with(Calibrations.of("loan-2", "", new Calibrator.Temperature(2))),
                    2,
                    "bob",
                    "Too sure");
            ticker.advance(Duration.ofSeconds(1));
        });
        assertThat(words("#policy-calibrations .label"))
                .contains("Calibration of loan-2")
                .anyMatch(text -> text.startsWith("temperature: .70 counts as .604, .90 as .75; 400 verdicts, "));
        interact(() -> lookup("#policy-form").<ScrollPane>query().setVvalue(.07));
        picture("policy-calibration");
        interact(() -> lookup("#policy-remove-calibrations-0").<Button>query().fire());

        assertThat(words("#policy-calibrations .label")).noneMatch(text -> text.contains("loan-2"));
        assertThat(lookup("#policy-calibrations .policy-list-empty").query().isVisible())
                .isTrue();
        retype("#policy-reason", "Not so");
        clickOn("#policy-apply");
        assertThat(store.current().policy().calibrations()).isEmpty();
    }

    @Test
    void theThresholdsInForceStayVisibleWhileOthersAreTried() {
        assertThat(lookup(".decision-before").queryAll()).isEmpty();
        retype("#policy-min_confidence", ".9");
        assertThat(lookup(".decision-before").queryAll()).hasSize(1);
        retype("#policy-min_confidence", ".85");
        assertThat(lookup(".decision-before").queryAll()).isEmpty();
    }

    @Test
    void theEndsOfTheAxisMoveTheThresholds() {
        interact(() -> lookup("#policy-bands .high-thumb").query().requestFocus());
        type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(valueOf("#policy-min_confidence")).isEqualTo(".87");
    }

    @Test
    void anotherAdminsVersionIsAConflictAndNothingIsLost() throws IOException {
        retype("#policy-min_confidence", ".9");
        interact(() -> {
            store.apply(Policy.DEFAULT.withAuditRate(.25), 2, "bob", "Sample more");
            ticker.advance(Duration.ofSeconds(1));
        });
        assertThat(lookup("#policy-conflict").query().isVisible()).isTrue();
        picture("policy-conflict");

        clickOn("#policy-keep");
        assertThat(valueOf("#policy-min_confidence")).isEqualTo(".90");
        assertThat(valueOf("#policy-audit_rate")).isEqualTo(".25");
    }

    @Test
    void theHistoryLeadsBackToAnyVersion() throws IOException {
        clickOn("History");
        picture("policy-history");
        clickOn("#policy-back-1");
        assertThat(valueOf("#policy-caveat_confidence")).isEqualTo(".60");
        assertThat(valueOf("#policy-reason")).isEqualTo("Back to version 1");
        clickOn("#policy-apply");

        assertThat(store.current().number()).isEqualTo(3);
        assertThat(store.current().policy())
                .isEqualTo(store.history(3).getLast().policy());
    }

    @Test
    void triggersAndRulesAreAddedEditedAndRemoved() throws IOException {
        reveal("#policy-add-risk_rules");
        clickOn("#policy-add-risk_rules");
        awaitInput();
        write("deletes");
        retype("#policy-risk_rules-0-field", "operation");
        retype("#policy-risk_rules-0-one_of", "delete, drop");
        reveal("#policy-guards-triggers-1-name");
        picture("policy-triggers");
        clickOn(from(lookup("#policy-sections")).lookup("Escalation triggers").<Node>query());
        clickOn("#policy-remove-guards-triggers-0");
        retype("#policy-guards-triggers-0-name", "they want to sue");
        retype("#policy-reason", "Rules of the house");
        clickOn("#policy-apply");

        assertThat(store.current().policy().riskRules())
                .singleElement()
                .hasToString(
                        "RiskRule[name=deletes, when=OneOf[field=operation, values=[delete, drop]], level=CRITICAL]");
        assertThat(store.current().policy().guards().triggers()).hasSize(3);
        assertThat(store.current().policy().guards().triggers().getFirst().name())
                .isEqualTo("they want to sue");
    }

    @Test
    void tabLeadsThroughTheTermsOfATrigger() {
        String terms = "#policy-guards-triggers-0-when-terms";
        String before = valueOf(terms);
        interact(() -> lookup(terms).query().requestFocus());
        type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(valueOf(terms)).isEqualTo(before);
        assertThat(lookup("#policy-guards-triggers-1-name").query().isFocused()).isTrue();
    }

    @Test
    void nothingIsCutInTheUsualAndTheSmallestWindow() throws IOException {
        for (String place : List.of(
                "#policy-min_confidence",
                "#policy-add-risk_rules",
                "#policy-approvals-critical-people",
                "#policy-guards-triggers-3-name",
                "#policy-guards-injection-tool_abuse",
                "#policy-guards-claims-citation",
                "#policy-drift-baseline")) {
            reveal(place);
            picture("policy-form" + place.replace("#policy", "").replace("_", "-"));
            assertThat(cutTexts()).isEmpty();
        }
        resize(1024, 700);
        picture("policy-small");
        assertThat(cutTexts()).isEmpty();
        clickOn("History");
        assertThat(cutTexts()).isEmpty();
    }

    private void retype(String field, String text) {
        interact(() -> lookup(field).query().requestFocus());
        press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A field that is new takes no keys before the frame that dresses it. */
    private void awaitInput() {
        await().until(() ->
                stage.getScene().getFocusOwner() instanceof TextInputControl field && field.getSkin() != null);
    }

    private void reveal(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            ScrollPane form = lookup("#policy-form").query();
            Node node = lookup(query).query();
            double y = form.getContent().sceneToLocal(node.localToScene(0, 0)).getY();
            double room = form.getContent().getBoundsInLocal().getHeight()
                    - form.getViewportBounds().getHeight();
            form.setVvalue(Math.clamp((y - 40) / room, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String textOf(String label) {
        return lookup(label).<Label>query().getText();
    }

    private String valueOf(String field) {
        return lookup(field).<TextInputControl>query().getText();
    }
}
