package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.ui.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field, how it is compared, and with what. */
final class ConditionEditor {
    private static final double WORDS_WIDTH = 170;

    private final PolicyViewModel model;
    private final DraftControls controls;
    private final JsonPointer place;

    /**
     * @param place the object whose members they are
     */
    ConditionEditor(PolicyViewModel model, DraftControls controls, JsonPointer place) {
        this.model = model;
        this.controls = controls;
        this.place = place;
    }

    /** How a condition compares. */
    static String kindOf(JsonNode condition) {
        return Choices.COMPARISONS.stream().filter(condition::has).findFirst().orElse("");
    }

    HBox fields() {
        var field = controls.words(place.appendProperty("field"), Texts.of("policy.comparison.field"));
        field.setPromptText(Texts.of("policy.path.prompt"));
        field.setPrefWidth(WORDS_WIDTH);
        HBox.setHgrow(field, Priority.ALWAYS);
        String kind = kindOf(model.draftProperty().get().at(place));
        var line = RiskSection.line(field, comparison(kind));
        if (!kind.equals("present") && !kind.isEmpty()) {
            line.getChildren().add(value(kind));
        }
        return line;
    }

    private Node comparison(String kind) {
        var box = new ComboBox<String>();
        box.setId("policy" + place.toString().replace('/', '-') + "-kind");
        box.setAccessibleText(Texts.of("policy.comparison"));
        box.getItems().setAll(Choices.COMPARISONS);
        box.setConverter(DraftControls.labels(Choices::comparison));
        box.setValue(kind);
        box.setDisable(!model.desk().mayChange());
        box.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                compare(now);
            }
        });
        return box;
    }

    private Node value(String kind) {
        JsonPointer value = place.appendProperty(kind);
        if (!kind.equals("one_of")) {
            return controls.number(value, Texts.of("policy.comparison.value"));
        }
        TextField values = controls.text(
                new TextField(),
                value,
                Texts.of("policy.comparison.values"),
                ConditionEditor::shown,
                ConditionEditor::read);
        values.setPromptText(Texts.of("policy.comparison.values.prompt"));
        values.setPrefWidth(WORDS_WIDTH);
        HBox.setHgrow(values, Priority.ALWAYS);
        return values;
    }

    private void compare(String kind) {
        if (!(model.draftProperty().get().at(place) instanceof ObjectNode now)
                || kindOf(now).equals(kind)) {
            return;
        }
        ObjectNode changed = now.deepCopy();
        changed.remove(Choices.COMPARISONS);
        changed.set(
                kind,
                switch (kind) {
                    case "one_of" -> JsonNodeFactory.instance.arrayNode();
                    case "present" -> BooleanNode.TRUE;
                    default -> DoubleNode.valueOf(0);
                });
        model.edit(place, changed);
    }

    private static String shown(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static JsonNode read(String typed) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .forEach(values::add);
        return values;
    }
}
