package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which amounts people decide, and what raises the risk. */
final class RiskSection {
    private static final JsonPointer RULES = JsonPointer.compile("/risk_rules");
    private static final double USUAL_AMOUNT = 50_000;

    private final PolicyViewModel model;

    RiskSection(PolicyViewModel model) {
        this.model = model;
    }

    Node amounts() {
        var entry = JsonNodeFactory.instance.objectNode().put("field", "").put("above", USUAL_AMOUNT);
        var list = new RowList(model, PolicyDraft.AMOUNTS, this::amount, row -> "amount")
                .withEmpty(Texts.of("policy.amounts.empty"))
                .withAdd(Texts.of("policy.amounts.add"), entry);
        return SettingsSection.explained(Texts.of("policy.amounts.title"), Texts.of("policy.amounts.help"), list);
    }

    private Node amount(JsonPointer place, DraftControls controls) {
        var field = controls.words(place.appendProperty("field"), Texts.of("policy.amounts.field"));
        field.setPromptText(Texts.of("policy.path.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var above = controls.number(place.appendProperty("above"), Texts.of("policy.amounts.above"));
        above.getStyleClass().add("wide");
        var line = line(
                field,
                new Label(Texts.of("policy.above")),
                above,
                RowList.remove(model, place, Texts.of("policy.amount")));
        var problem = new Paragraph("", "setting-problem");
        JsonPointer name = place.appendProperty("field");
        controls.show(
                problem,
                model.checkProperty()
                        .map(check -> check.at("amount_limits."
                                + model.draftProperty().get().at(name).asText())));
        return new VBox(line, problem);
    }

    Node rules() {
        var entry = JsonNodeFactory.instance.objectNode().put("name", "").put("field", "");
        entry.putArray("one_of");
        entry.put("level", "critical");
        var list = new RowList(model, RULES, this::rule, ConditionEditor::kindOf)
                .withEmpty(Texts.of("policy.rules.empty"))
                .withAdd(Texts.of("policy.rules.add"), entry);
        return SettingsSection.explained(Texts.of("policy.rules.title"), Texts.of("policy.rules.help"), list);
    }

    private Node rule(JsonPointer place, DraftControls controls) {
        var name = controls.words(place.appendProperty("name"), Texts.of("policy.rules.name"));
        name.setPromptText(Texts.of("policy.rules.name.prompt"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var level = controls.choice(
                place.appendProperty("level"), Texts.of("policy.rules.level"), Choices.LEVELS, Choices::level);
        var head = line(
                name,
                new Label(Texts.of("policy.rules.makes")),
                level,
                RowList.remove(model, place, Texts.of("policy.rule")));
        var problem = controls.problem("risk_rules." + place.last().getMatchingIndex());
        var twice = new Paragraph("", "setting-problem");
        controls.show(twice, model.checkProperty().map(check -> checkByName(check, place)));
        return new VBox(head, new ConditionEditor(model, controls, place).fields(), problem, twice);
    }

    private String checkByName(DraftCheck check, JsonPointer place) {
        JsonNode name = model.draftProperty().get().at(place.appendProperty("name"));
        return name.asText().isBlank() ? "" : check.at("risk_rules." + name.asText());
    }

    static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("policy-line");
        for (Node part : parts) {
            if (part instanceof Label label) {
                label.setMinWidth(Label.USE_PREF_SIZE);
            }
        }
        return line;
    }
}
