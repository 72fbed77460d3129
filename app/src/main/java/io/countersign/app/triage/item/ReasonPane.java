package io.countersign.app.triage.item;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where a reason or a remark is entered: the usual ones by key, others in words. */
final class ReasonPane extends VBox {
    private static final int LINES = 3;

    private final ReasonForm form;
    private final Label title = new Label();
    private final FlowPane choices = new FlowPane();
    private final TextArea words = new TextArea();
    private final ComposerFoot foot;

    ReasonPane(ItemViewModel model, KeyBindings bindings) {
        form = model.composer().reason();
        foot = new ComposerFoot(model, bindings);
        getStyleClass().add("composer");
        title.getStyleClass().add("composer-title");
        choices.getStyleClass().add("reason-choices");
        words.setId("reason-words");
        words.setPrefRowCount(LINES);
        words.setWrapText(true);
        words.textProperty().bindBidirectional(form.wordsProperty());
        getChildren().setAll(title, choices, words, foot);
        form.choicesProperty().subscribe(this::offer);
        form.codeProperty().subscribe(code -> {
            show(code.map(chosen -> form.choicesProperty().get().indexOf(chosen))
                    .orElse(-1));
            if (code.filter(ReasonCode::needsWords).isPresent()) {
                words.requestFocus();
            }
        });
    }

    void show(Composing mode) {
        title.setText(Texts.of(titleOf(mode)));
        words.setPromptText(
                Texts.of(choices.getChildren().isEmpty() ? "item.reason.prompt" : "item.reason.prompt-more"));
        words.setAccessibleText(title.getText());
        foot.name(Texts.of(commitOf(mode)));
    }

    /** Puts the keyboard where the first word is likely to be said. */
    void focus() {
        if (choices.getChildren().isEmpty()) {
            words.requestFocus();
        } else {
            choices.getChildren().getFirst().requestFocus();
        }
    }

    private void offer(List<ReasonCode> codes) {
        choices.getChildren()
                .setAll(IntStream.rangeClosed(1, codes.size())
                        .mapToObj(number -> choice(number, codes.get(number - 1)))
                        .toList());
        choices.setVisible(!codes.isEmpty());
        choices.setManaged(!codes.isEmpty());
    }

    private ToggleButton choice(int number, ReasonCode code) {
        var button = new ToggleButton(code.label(), new KeyCap(String.valueOf(number)));
        button.getStyleClass().addAll("reason-choice", "small");
        button.setSelected(form.codeProperty().get().filter(code::equals).isPresent());
        button.setOnAction(event -> form.choose(number));
        return button;
    }

    private void show(int chosen) {
        for (int i = 0; i < choices.getChildren().size(); i++) {
            ((ToggleButton) choices.getChildren().get(i)).setSelected(i == chosen);
        }
    }

    private static String titleOf(Composing mode) {
        return switch (mode) {
            case APPROVE -> "item.compose.approve";
            case REJECT -> "item.compose.reject";
            case ESCALATE -> "item.compose.escalate";
            case COMMENT -> "item.compose.comment";
            case REOPEN -> "item.compose.reopen";
            case SNOOZE -> "item.compose.snooze";
            case MODIFY, NOTHING -> "item.compose.modify";
        };
    }

    private static String commitOf(Composing mode) {
        return switch (mode) {
            case APPROVE -> "item.commit.approve";
            case REJECT -> "item.commit.reject";
            case ESCALATE -> "item.commit.escalate";
            case COMMENT -> "item.commit.comment";
            case REOPEN -> "item.commit.reopen";
            case SNOOZE, MODIFY, NOTHING -> "item.commit.modify";
        };
    }
}
