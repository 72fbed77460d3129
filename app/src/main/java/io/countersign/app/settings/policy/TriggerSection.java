package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.app.settings.SettingsSection;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What sends a decision to people, whatever the model says. */
final class TriggerSection {
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 8;
    private static final JsonPointer TRIGGERS = JsonPointer.compile("/guards/triggers");

    private final PolicyViewModel model;

    TriggerSection(PolicyViewModel model) {
        this.model = model;
    }

    Node section() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", "").put("priority", 5);
        entry.putObject("when").put("side", "input").putArray("terms");
        var list = new RowList(model, TRIGGERS, this::trigger, TriggerSection::kindOf)
                .withEmpty(Texts.of("policy.triggers.empty"))
                .withAdd(Texts.of("policy.triggers.add"), entry);
        return SettingsSection.explained(Texts.of("policy.triggers.title"), Texts.of("policy.triggers.help"), list);
    }

    /** With the comparison of a field, which has controls of its own. */
    private static String kindOf(JsonNode trigger) {
        JsonNode when = trigger.path("when");
        var kind = TriggerKind.of(when);
        return kind == TriggerKind.FIELD ? kind + ConditionEditor.kindOf(when) : kind.toString();
    }

    private Node trigger(JsonPointer place, DraftControls controls) {
        var name = controls.words(place.appendProperty("name"), Texts.of("policy.triggers.name"));
        name.setPromptText(Texts.of("policy.triggers.name.prompt"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = RiskSection.line(
                name,
                new Label(Texts.of("policy.triggers.priority")),
                controls.number(place.appendProperty("priority"), Texts.of("policy.triggers.priority.help")),
                RowList.remove(model, place, Texts.of("policy.trigger")));
        JsonPointer when = place.appendProperty("when");
        var kind = TriggerKind.of(model.draftProperty().get().at(when));
        var box = new VBox(head, condition(when, kind, controls));
        switch (kind) {
            case TERMS -> box.getChildren().add(terms(when, controls));
            case COMBINATION -> box.getChildren().add(combination(when, controls));
            case FIELD -> box.getChildren().add(new ConditionEditor(model, controls, when).fields());
            case LONGER -> {}
        }
        box.getChildren().add(problem(place, controls));
        box.getStyleClass().add("policy-trigger");
        return box;
    }

    private Node condition(JsonPointer when, TriggerKind kind, DraftControls controls) {
        var line = RiskSection.line(new Label(Texts.of("policy.triggers.when")));
        if (kind != TriggerKind.COMBINATION) {
            line.getChildren()
                    .add(controls.choice(
                            when.appendProperty("side"),
                            Texts.of("policy.triggers.side"),
                            Choices.SIDES,
                            Choices::side));
        }
        line.getChildren().add(kinds(when, kind));
        if (kind == TriggerKind.LONGER) {
            line.getChildren()
                    .addAll(
                            controls.number(when.appendProperty("longer_than"), Texts.of("policy.triggers.characters")),
                            new Label(Texts.of("policy.triggers.characters.unit")));
        }
        return line;
    }

    private Node kinds(JsonPointer when, TriggerKind kind) {
        var box = new ComboBox<TriggerKind>();
        box.setId("policy" + when.toString().replace('/', '-') + "-kind");
        box.setAccessibleText(Texts.of("policy.triggers.kind"));
        box.getItems().setAll(TriggerKind.values());
        box.setConverter(DraftControls.labels(TriggerKind::title));
        box.setValue(kind);
        box.setDisable(!model.desk().mayChange());
        box.valueProperty().subscribe((before, now) -> {
            JsonNode old = model.draftProperty().get().at(when);
            if (now != null && TriggerKind.of(old) != now) {
                model.edit(when, now.from(old));
            }
        });
        return box;
    }

    private static Node terms(JsonPointer when, DraftControls controls) {
        var area = controls.text(
                new TextArea(),
                when.appendProperty("terms"),
                Texts.of("policy.triggers.terms"),
                TriggerKind::lines,
                TriggerKind::terms);
        leaveByTab(area);
        area.setPromptText(Texts.of("policy.triggers.terms.prompt"));
        controls.follow(
                when.appendProperty("terms"),
                terms -> area.setPrefRowCount(Math.clamp(terms.size(), FEWEST_LINES, MOST_LINES)));
        return area;
    }

    private static Node combination(JsonPointer when, DraftControls controls) {
        var area = controls.text(
                new TextArea(), when, Texts.of("policy.triggers.json"), TriggerKind::pretty, TriggerKind::parsed);
        leaveByTab(area);
        area.getStyleClass().add("monospaced");
        area.setPrefRowCount(7);
        return area;
    }

    /** A tab stands in no term; it leads on, as everywhere else. */
    private static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    private Node problem(JsonPointer place, DraftControls controls) {
        var label = new Paragraph("", "setting-problem");
        controls.show(label, model.checkProperty().map(check -> check.at(fieldsOf(place))));
        return label;
    }

    /** Problems are named by the trigger's name once it has one. */
    private String[] fieldsOf(JsonPointer place) {
        String index = "guards.triggers." + place.last().getMatchingIndex();
        String name =
                model.draftProperty().get().at(place.appendProperty("name")).asText();
        return name.isBlank() ? new String[] {index} : new String[] {index, "guards.triggers." + name};
    }
}
