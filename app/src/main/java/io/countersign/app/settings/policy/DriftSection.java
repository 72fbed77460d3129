package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.policy.DriftSignal;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is watched for drift, and how often that may be wrong. */
final class DriftSection {
    private static final JsonPointer DRIFT = JsonPointer.compile("/drift");
    private static final JsonPointer OUTPUTS = DRIFT.appendProperty("outputs");

    private static final String ONE_IN = "one_false_alarm_in";
    private static final String BASELINE = "baseline";
    private static final String SIGNALS = "signals";
    private static final double NAME_WIDTH = 190;

    private final PolicyViewModel model;
    private final DraftControls controls;

    DriftSection(PolicyViewModel model, DraftControls controls) {
        this.model = model;
        this.controls = controls;
    }

    Node section() {
        var numbers = fields(
                number(ONE_IN, Texts.of("policy.drift.one-in")), number(BASELINE, Texts.of("policy.drift.baseline")));
        var signals =
                fields(Arrays.stream(DriftSignal.values()).map(this::signal).toArray(Node[]::new));
        var chosen = new VBox(
                numbers, controls.problem(field(ONE_IN), field(BASELINE)), signals, controls.problem(field(SIGNALS)));
        chosen.getStyleClass().add("policy-list");
        return SettingsSection.explained(
                Texts.of("policy.drift.title"), Texts.of("policy.drift.help"), chosen, outputs());
    }

    private static FlowPane fields(Node... parts) {
        var line = new FlowPane(parts);
        line.getStyleClass().add("policy-fields");
        return line;
    }

    /** As problems name it. */
    private static String field(String member) {
        return "drift." + member;
    }

    private Node number(String member, String name) {
        TextField field = controls.number(DRIFT.appendProperty(member), name);
        field.getStyleClass().add("wide");
        controls.mark(field, field(member));
        return new LabeledField(name, field);
    }

    private Node signal(DriftSignal signal) {
        String name = PolicyNames.of(signal);
        var toggle = controls.flag(DRIFT.appendProperty(SIGNALS).appendProperty(signal.word()), name);
        var label = new Label(name);
        label.setLabelFor(toggle);
        label.setPrefWidth(NAME_WIDTH);
        return RiskSection.line(toggle, label);
    }

    private Node outputs() {
        return new RowList(model, OUTPUTS, this::output, row -> "output")
                .withEmpty(Texts.of("policy.drift.outputs.empty"))
                .withAdd(Texts.of("policy.drift.outputs.add"), TextNode.valueOf("/"));
    }

    private Node output(JsonPointer place, DraftControls rows) {
        TextField field = rows.words(place, Texts.of("policy.drift.output"));
        field.setPromptText(Texts.of("policy.drift.output.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = RiskSection.line(field, RowList.remove(model, place, Texts.of("policy.drift.output")));
        return new VBox(line, rows.problem(field("outputs." + place.last().getMatchingIndex())));
    }
}
