package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.policy.PolicyJson;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What stated confidence is taken for. It comes from verdicts, so that it can only be looked at and taken out. */
final class CalibrationSection {
    private static final JsonPointer CALIBRATIONS = JsonPointer.compile("/calibrations");

    private final PolicyViewModel model;

    CalibrationSection(PolicyViewModel model) {
        this.model = model;
    }

    Node section() {
        var list = new RowList(model, CALIBRATIONS, (place, controls) -> row(place), JsonNode::toString)
                .withEmpty(Texts.of("policy.calibrations.empty"));
        return SettingsSection.explained(
                Texts.of("policy.calibrations.title"), Texts.of("policy.calibrations.help"), list);
    }

    private Node row(JsonPointer place) {
        ModelCalibration calibration = read(model.draftProperty().get().at(place));
        var title = new Label(CalibrationWords.title(calibration));
        var words = new Paragraph(CalibrationWords.of(calibration), "policy-muted");
        var text = new VBox(title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        return RiskSection.line(text, RowList.remove(model, place, title.getText()));
    }

    private static ModelCalibration read(JsonNode entry) {
        ObjectNode policy = JsonNodeFactory.instance.objectNode();
        policy.putArray("calibrations").add(entry);
        return PolicyJson.read(policy).calibrations().getFirst();
    }
}
