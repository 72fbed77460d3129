package io.countersign.app.settings.policy;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What would change, why, and the button that puts it in force. */
final class ChangesPane extends VBox {
    private final PolicyViewModel model;
    private final EditList edits = new EditList();
    private final Label empty = new Paragraph("", "policy-muted");
    private final Label wrong = new Paragraph("", "setting-problem");
    private final VBox conflict = new VBox();

    ChangesPane(PolicyViewModel model) {
        this.model = model;
        getStyleClass().add("policy-side");
        var scroll = new ScrollPane(new VBox(conflict, wrong, empty, edits));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "policy-side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        conflict.setId("policy-conflict");
        wrong.setId("policy-wrong");
        edits.setId("policy-edits");
        getChildren().setAll(scroll, notice());
        if (model.desk().mayChange()) {
            getChildren().addAll(reason(), actions());
        }
        model.draftProperty().subscribe(draft -> show());
        model.baseProperty().subscribe(base -> show());
        model.overtakingProperty().subscribe(this::showConflict);
    }

    private void show() {
        List<PolicyEdit> now = model.isEdited() ? model.editsProperty().get() : List.of();
        String problems = problems();
        boolean valid = problems.isEmpty();
        edits.show(valid ? now : List.of());
        show(wrong, problems);
        show(empty, valid && now.isEmpty() ? nothing() : "");
    }

    private String nothing() {
        return model.desk().mayChange() ? Texts.of("policy.changes.none") : Texts.of("policy.changes.none.read-only");
    }

    private String problems() {
        List<String> all = model.checkProperty().get().all();
        return all.isEmpty() ? "" : Texts.of("policy.changes.wrong", all.size()) + "\n" + String.join("\n", all);
    }

    private void showConflict(Optional<Overtaking> other) {
        conflict.setVisible(other.isPresent());
        conflict.setManaged(other.isPresent());
        other.ifPresent(overtaking -> conflict.getChildren().setAll(conflict(overtaking)));
    }

    private List<Node> conflict(Overtaking other) {
        var title = new Paragraph("", "policy-conflict-title");
        title.setText(Texts.of(
                "policy.conflict.title",
                other.version().author(),
                other.version().number()));
        title.setGraphic(new FontIcon(Tone.WARNING.shape()));
        var why = new Paragraph("", "policy-muted");
        why.setText(Texts.of("policy.conflict.why", other.version().reason()));
        var keep = new Button(Texts.of("policy.conflict.keep", other.version().number()));
        keep.setId("policy-keep");
        keep.getStyleClass().add("accent");
        keep.setOnAction(event -> model.keepEdits());
        var drop = new Button(Texts.of("policy.conflict.drop"));
        drop.setId("policy-drop");
        drop.setOnAction(event -> model.discard());
        var buttons = new FlowPane(keep, drop);
        buttons.getStyleClass().add("policy-fields");
        conflict.getStyleClass().setAll("policy-conflict");
        return List.of(title, why, new EditList(other.edits()), buttons);
    }

    private Node notice() {
        var label = new Paragraph("", "policy-notice");
        label.setId("policy-notice");
        model.noticeProperty().subscribe(notice -> {
            show(label, notice.sentence());
            label.setGraphic(new FontIcon(notice.tone().shape()));
            notice.tone().paint(label);
        });
        return label;
    }

    private Node reason() {
        var field = new TextField();
        field.setId("policy-reason");
        field.setPromptText(Texts.of("policy.reason.prompt"));
        field.setAccessibleText(Texts.of("policy.reason"));
        field.textProperty().bindBidirectional(model.reasonProperty());
        field.setOnAction(event -> model.apply());
        return new LabeledField(Texts.of("policy.reason"), field);
    }

    private Node actions() {
        var discard = new Button(Texts.of("policy.discard"));
        discard.setId("policy-discard");
        discard.setOnAction(event -> model.discard());
        var apply = new Button();
        apply.setId("policy-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(event -> model.apply());
        apply.textProperty().bind(model.baseProperty().map(base -> Texts.of("policy.apply", base.number() + 1)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(discard, space, apply);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("policy-line");
        onEveryChange(() -> {
            apply.setDisable(!model.canApply());
            discard.setDisable(!model.isEdited());
        });
        return line;
    }

    private void onEveryChange(Runnable look) {
        for (ObservableValue<?> each : List.of(
                model.draftProperty(),
                model.baseProperty(),
                model.overtakingProperty(),
                model.applyingProperty(),
                model.reasonProperty())) {
            each.subscribe(now -> look.run());
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
