package io.countersign.app.settings.policy;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.app.ui.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Makes controls that show a place of the draft and change it. They follow the draft until they are released. */
final class DraftControls {
    private static final double NUMBER_WIDTH = 84;

    private final PolicyViewModel model;
    private Subscription following = Subscription.EMPTY;

    DraftControls(PolicyViewModel model) {
        this.model = model;
    }

    /** Lets go of everything that was made; the controls are not used any more. */
    void release() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    /** A field for a number. */
    TextField number(JsonPointer place, String name) {
        var field = text(new TextField(), place, name, PolicyNumber::text, PolicyNumber::read);
        field.getStyleClass().add("policy-number");
        field.setPrefWidth(NUMBER_WIDTH);
        field.setMinWidth(NUMBER_WIDTH);
        field.setMaxWidth(NUMBER_WIDTH);
        return field;
    }

    /** A field for a text. */
    TextField words(JsonPointer place, String name) {
        return text(new TextField(), place, name, value -> value.asText(""), TextNode::valueOf);
    }

    /** A field for a text that stands for something else; what it shows may differ from what was typed. */
    <T extends TextInputControl> T text(
            T field, JsonPointer place, String name, Function<JsonNode, String> show, Function<String, JsonNode> read) {
        named(field, place, name);
        field.setEditable(model.desk().mayChange());
        follow(place, value -> {
            if (!PolicyDraft.normal(read.apply(field.getText())).equals(value)) {
                field.setText(show.apply(value));
            }
        });
        field.textProperty().subscribe((before, now) -> edit(place, read.apply(now)));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                field.setText(show.apply(model.draftProperty().get().at(place)));
            }
        });
        return field;
    }

    /** A choice of words of the wire. */
    ComboBox<String> choice(JsonPointer place, String name, List<String> words, Function<String, String> label) {
        var box = new ComboBox<String>();
        named(box, place, name);
        box.getItems().setAll(words);
        box.setConverter(labels(label));
        box.setDisable(!model.desk().mayChange());
        follow(place, value -> box.setValue(value.asText()));
        box.valueProperty().subscribe((before, now) -> {
            if (now != null) {
                edit(place, TextNode.valueOf(now));
            }
        });
        return box;
    }

    /** A switch for true and false. */
    ToggleSwitch flag(JsonPointer place, String name) {
        var toggle = new ToggleSwitch();
        named(toggle, place, name);
        toggle.setMinWidth(Control.USE_PREF_SIZE);
        toggle.setDisable(!model.desk().mayChange());
        follow(place, value -> toggle.setSelected(value.asBoolean()));
        toggle.selectedProperty().subscribe((before, now) -> edit(place, BooleanNode.valueOf(now)));
        return toggle;
    }

    /** Colours the field while something is wrong with what it stands for. */
    void mark(Node field, String... fields) {
        following = following.and(model.checkProperty()
                .map(check -> !check.at(fields).isEmpty())
                .subscribe(wrong -> field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong)));
    }

    /** What is wrong with these fields, below them. */
    Label problem(String... fields) {
        var label = new Paragraph("", "setting-problem");
        show(label, model.checkProperty().map(check -> check.at(fields)));
        return label;
    }

    /** Shows the text, and takes no room while it is empty. */
    void show(Label label, ObservableValue<String> text) {
        following = following.and(text.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
        }));
    }

    /** Told what stands there, now and after every change, as long as there is something. */
    void follow(JsonPointer place, Consumer<JsonNode> shown) {
        following = following.and(model.draftProperty().subscribe(draft -> {
            JsonNode value = draft.at(place);
            if (!value.isMissingNode()) {
                shown.accept(value);
            }
        }));
    }

    private void edit(JsonPointer place, JsonNode value) {
        if (model.draftProperty().get().has(place)) {
            model.edit(place, value);
        }
    }

    private static void named(Control control, JsonPointer place, String name) {
        control.setId("policy" + place.toString().replace('/', '-'));
        control.setAccessibleText(name);
    }

    /** What people read for each choice. */
    static <T> StringConverter<T> labels(Function<T, String> label) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null || choice.equals("") ? "" : label.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("words are chosen, not typed");
            }
        };
    }
}
