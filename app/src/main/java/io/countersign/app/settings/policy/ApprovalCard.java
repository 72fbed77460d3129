package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.RiskLevel;
import java.util.Locale;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The approval rule of one risk level, and where the level begins. */
final class ApprovalCard extends VBox {
    private static final double WITHIN_WIDTH = 88;

    private final DraftControls controls;
    private final String level;
    private final JsonPointer rule;
    private final FlowPane fields = new FlowPane();

    ApprovalCard(DraftControls controls, RiskLevel risk) {
        this.controls = controls;
        this.level = PolicyNames.risk(risk);
        String word = risk.name().toLowerCase(Locale.ROOT);
        this.rule = JsonPointer.compile("/approvals/" + word);
        var title = new Label(level);
        title.getStyleClass().add("setting-title");
        fields.getStyleClass().add("policy-fields");
        if (risk != RiskLevel.LOW) {
            add("policy.approvals.from", JsonPointer.compile("/risk_bands/" + word), controls::number);
        }
        addRule();
        getStyleClass().add("policy-card");
        getChildren().setAll(title, fields, controls.problem("approvals." + word, "risk_bands." + word));
    }

    private void addRule() {
        add("policy.approvals.people", rule.appendProperty("people"), controls::number);
        add("policy.approvals.senior", rule.appendProperty("senior"), controls::flag);
        add("policy.approvals.within", rule.appendProperty("within"), this::within);
        add(
                "policy.approvals.expiry",
                rule.appendProperty("on_expiry"),
                (place, name) -> controls.choice(place, name, Choices.EXPIRIES, Choices::expiry));
    }

    private void add(String key, JsonPointer place, BiFunction<JsonPointer, String, Node> maker) {
        String name = Texts.of("policy.approvals.named", level, Texts.of(key));
        fields.getChildren().add(new LabeledField(Texts.of(key), maker.apply(place, name)));
    }

    private TextField within(JsonPointer place, String name) {
        var field = controls.text(
                new TextField(),
                place,
                name,
                value -> DurationText.ofWire(value.asText()),
                typed -> TextNode.valueOf(DurationText.toWire(typed)));
        field.setPrefWidth(WITHIN_WIDTH);
        return field;
    }
}
