package io.countersign.app.settings.policy;

import atlantafx.base.controls.ToggleSwitch;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.countersign.app.settings.SettingRow;
import io.countersign.app.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** One number with what it does, what is wrong with it, and what it was. */
final class ScoreRow {
    private final PolicyViewModel model;
    private final DraftControls controls;

    ScoreRow(PolicyViewModel model, DraftControls controls) {
        this.model = model;
        this.controls = controls;
    }

    /** A number that is always there. */
    Node required(ScoreField field) {
        TextField number = controls.number(field.place(), field.title());
        controls.mark(number, field.wire());
        return row(field, number);
    }

    /** A number that can be switched off. */
    Node optional(ScoreField field) {
        TextField number = controls.number(field.place(), field.title());
        controls.mark(number, field.wire());
        var toggle = new ToggleSwitch();
        toggle.setId("policy-" + field.wire() + "-on");
        toggle.setAccessibleText(Texts.of("policy.switch", field.title()));
        toggle.setMinWidth(ToggleSwitch.USE_PREF_SIZE);
        toggle.setDisable(!model.desk().mayChange());
        model.draftProperty().subscribe(draft -> {
            toggle.setSelected(draft.has(field.place()));
            number.setVisible(draft.has(field.place()));
            number.setManaged(draft.has(field.place()));
        });
        toggle.selectedProperty().subscribe((before, now) -> switchTo(field, now));
        var both = new HBox(number, toggle);
        both.getStyleClass().add("policy-optional");
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(HBox.USE_PREF_SIZE);
        return row(field, both);
    }

    private void switchTo(ScoreField field, boolean on) {
        JsonPointer place = field.place();
        boolean isOn = model.draftProperty().get().has(place);
        if (on && !isOn) {
            model.edit(place, DoubleNode.valueOf(field.usual()));
        } else if (!on && isOn) {
            model.remove(place);
        }
    }

    private Node row(ScoreField field, Node control) {
        return SettingRow.of(field.title(), field.help(), control)
                .withNote("policy-was-" + field.wire(), before(field))
                .withProblem(
                        "policy-problem-" + field.wire(), model.checkProperty().map(check -> check.at(field.wire())));
    }

    private ObservableValue<String> before(ScoreField field) {
        return Bindings.createStringBinding(
                () -> before(model.draftProperty().get(), field), model.draftProperty(), model.baseProperty());
    }

    private String before(PolicyDraft draft, ScoreField field) {
        var base = PolicyDraft.of(model.baseProperty().get().policy());
        if (draft.at(field.place()).equals(base.at(field.place()))) {
            return "";
        }
        return base.has(field.place())
                ? Texts.of("policy.was", PolicyNumber.text(base.at(field.place())))
                : Texts.of("policy.was", PolicyNames.off());
    }
}
