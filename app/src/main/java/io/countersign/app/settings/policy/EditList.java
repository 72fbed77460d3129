package io.countersign.app.settings.policy;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Differences between two policies, one below the other: what it is called, what it was, what it is. */
final class EditList extends VBox {
    EditList() {
        getStyleClass().add("policy-edits");
    }

    EditList(List<PolicyEdit> edits) {
        this();
        show(edits);
    }

    void show(List<PolicyEdit> edits) {
        getChildren().setAll(edits.stream().map(EditList::line).toList());
    }

    private static VBox line(PolicyEdit edit) {
        var what = new Paragraph(edit.what(), "policy-edit-what");
        var values = new TextFlow();
        if (!edit.before().isEmpty()) {
            values.getChildren().add(text(edit.before(), "policy-edit-before"));
        }
        values.getChildren().add(text(" → ", "policy-edit-arrow"));
        values.getChildren()
                .add(text(edit.after().isEmpty() ? Texts.of("policy.edit.gone") : edit.after(), "policy-edit-after"));
        if (edit.before().isEmpty()) {
            values.getChildren().set(0, text(Texts.of("policy.edit.new") + " ", "policy-edit-before"));
        }
        var line = new VBox(what, values);
        line.getStyleClass().add("policy-edit");
        line.setAccessibleText(edit.sentence());
        return line;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll("text", style);
        return text;
    }
}
