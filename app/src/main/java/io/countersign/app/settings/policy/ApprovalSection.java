package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.settings.SettingRow;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Who has to approve what people decide, per risk level. */
final class ApprovalSection {
    private static final JsonPointer MODIFIED = JsonPointer.compile("/producers_read_modified");

    private final DraftControls controls;

    ApprovalSection(DraftControls controls) {
        this.controls = controls;
    }

    Node section() {
        var rows = new ArrayList<Node>();
        for (RiskLevel level : RiskLevel.values()) {
            rows.add(level(level));
        }
        rows.add(SettingRow.of(
                Texts.of("policy.modified.title"),
                Texts.of("policy.modified.help"),
                controls.flag(MODIFIED, Texts.of("policy.modified.title"))));
        return SettingsSection.explained(
                Texts.of("policy.approvals.title"), Texts.of("policy.approvals.help"), rows.toArray(Node[]::new));
    }

    private Node level(RiskLevel level) {
        String word = level.name().toLowerCase(Locale.ROOT);
        String name = PolicyNames.risk(level);
        JsonPointer rule = JsonPointer.compile("/approvals/" + word);
        var title = new Label(name);
        title.getStyleClass().add("setting-title");
        var fields = new FlowPane();
        fields.getStyleClass().add("policy-fields");
        if (level != RiskLevel.LOW) {
            fields.getChildren()
                    .add(field(
                            "policy.approvals.from",
                            controls.number(
                                    JsonPointer.compile("/risk_bands/" + word), named(name, "policy.approvals.from"))));
        }
        fields.getChildren()
                .addAll(List.of(
                        field(
                                "policy.approvals.people",
                                controls.number(rule.appendProperty("people"), named(name, "policy.approvals.people"))),
                        field(
                                "policy.approvals.senior",
                                controls.flag(rule.appendProperty("senior"), named(name, "policy.approvals.senior"))),
                        field("policy.approvals.within", within(rule, name)),
                        field(
                                "policy.approvals.expiry",
                                controls.choice(
                                        rule.appendProperty("on_expiry"),
                                        named(name, "policy.approvals.expiry"),
                                        Choices.EXPIRIES,
                                        Choices::expiry))));
        var box = new VBox(title, fields, controls.problem("approvals." + word, "risk_bands." + word));
        box.getStyleClass().add("policy-card");
        return box;
    }

    private TextField within(JsonPointer rule, String name) {
        var field = controls.text(
                new TextField(),
                rule.appendProperty("within"),
                named(name, "policy.approvals.within"),
                value -> DurationText.ofWire(value.asText()),
                typed -> TextNode.valueOf(DurationText.toWire(typed)));
        field.setPrefWidth(88);
        return field;
    }

    private static Node field(String key, Node control) {
        return new LabeledField(Texts.of(key), control);
    }

    private static String named(String level, String key) {
        return Texts.of("policy.approvals.named", level, Texts.of(key));
    }
}
