package io.countersign.app.triage.item;

import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.JsonCheck;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Where the output is changed: an editor, the difference, and what is wrong with it. */
final class ModifyPane extends VBox {
    private final ItemViewModel viewModel;
    private final ModifyModel model;
    private final JsonEditor editor;
    private final DiffView diff = new DiffView();
    private final ScrollPane diffScroll = new ScrollPane(diff);
    private final Paragraph state = new Paragraph("");
    private final FontIcon stateIcon = new FontIcon();
    private final Hyperlink place = new Hyperlink();
    private final TextField reason = new TextField();
    private final ToggleButton difference = new ToggleButton();

    ModifyPane(ItemViewModel viewModel, KeyBindings bindings) {
        this.viewModel = viewModel;
        this.model = viewModel.composer().modify();
        editor = new JsonEditor(model.textProperty());
        getStyleClass().addAll("composer", "modify");
        diffScroll.setFitToWidth(true);
        diffScroll.getStyleClass().add("diff-scroll");
        var stack = new StackPane(editor, diffScroll);
        VBox.setVgrow(stack, Priority.ALWAYS);
        reason.textProperty().bindBidirectional(viewModel.composer().reason().wordsProperty());
        reason.setPromptText(Texts.of("item.modify.reason"));
        reason.setAccessibleText(Texts.of("item.modify.reason"));
        var foot = new ComposerFoot(viewModel, bindings);
        foot.name(Texts.of("item.commit.modify"));
        getChildren().setAll(head(bindings), stack, status(), reason, foot);
        model.stateProperty().subscribe(next -> showState(next));
        model.diffProperty().subscribe(diff::show);
        viewModel.comparingProperty().subscribe(this::compare);
        model.textProperty().subscribe(text -> compareAgain());
    }

    private HBox head(KeyBindings bindings) {
        var title = new Label(Texts.of("item.compose.modify"));
        title.getStyleClass().add("composer-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        difference.setText(Texts.of("item.diff.title"));
        difference.setGraphic(new FontIcon(MaterialDesignF.FILE_COMPARE));
        difference.setTooltip(new Tooltip(Texts.of("item.diff.help", bindings.label(KeyMap.DIFF))));
        difference.getStyleClass().add("small");
        difference.setId("difference");
        difference.setOnAction(event -> viewModel.compare());
        var revert = new IconButton(MaterialDesignR.RESTORE, Texts.of("item.modify.revert"), () -> {
            model.revert();
            fill();
        });
        var head = new HBox(title, gap, revert, difference);
        head.getStyleClass().add("composer-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox status() {
        state.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(state, Priority.ALWAYS);
        place.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(stateIcon, state, place);
        line.getStyleClass().add("modify-state");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Shows the text as it is when changing begins. */
    void start() {
        fill();
        boolean needed = viewModel.composer().needsReason();
        reason.setVisible(needed);
        reason.setManaged(needed);
    }

    void focus() {
        editor.focus();
    }

    private void fill() {
        boolean json =
                model.proposal().filter(on -> on.shown().form() == Form.PLAIN).isEmpty();
        editor.start(model.textProperty().get(), json);
    }

    private void compare(boolean comparing) {
        difference.setSelected(comparing);
        editor.setVisible(!comparing);
        diffScroll.setVisible(comparing);
        compareAgain();
        if (comparing) {
            difference.requestFocus();
        } else {
            editor.focus();
        }
    }

    private void compareAgain() {
        if (viewModel.comparingProperty().get()) {
            model.compare();
        }
    }

    private void showState(EditState next) {
        place.setVisible(next instanceof EditState.Invalid);
        place.setManaged(place.isVisible());
        switch (next) {
            case EditState.Checking checking -> say("item.modify.checking-now", Tone.NEUTRAL);
            case EditState.Unchanged unchanged -> say("item.modify.unchanged", Tone.NEUTRAL);
            case EditState.Invalid(JsonCheck.Invalid fault) -> showFault(fault);
            case EditState.Ready(String output, boolean original, List<String> warnings) ->
                showReady(original, warnings);
        }
    }

    private void showReady(boolean original, List<String> warnings) {
        if (original) {
            say("item.modify.original", Tone.INFO);
        } else if (warnings.isEmpty()) {
            say("item.modify.valid", Tone.SUCCESS);
        } else {
            show(String.join(" · ", warnings), Tone.WARNING);
        }
    }

    private void showFault(JsonCheck.Invalid fault) {
        say(keyOf(fault.fault()), Tone.DANGER);
        place.setText(Texts.of("item.modify.place", fault.line(), fault.column()));
        place.setOnAction(event -> editor.goTo(fault.line(), fault.column()));
    }

    private static String keyOf(JsonCheck.Fault fault) {
        return switch (fault) {
            case EMPTY -> "item.json.empty";
            case ENDS_TOO_EARLY -> "item.json.ends-too-early";
            case SAME_KEY_TWICE -> "item.json.same-key-twice";
            case TOO_DEEP -> "item.json.too-deep";
            case SOMETHING_FOLLOWS -> "item.json.something-follows";
            case UNEXPECTED -> "item.json.unexpected";
        };
    }

    private void say(String key, Tone tone) {
        show(Texts.of(key), tone);
    }

    private void show(String words, Tone tone) {
        state.setText(words);
        stateIcon.setIconCode(tone.shape());
        tone.paint(stateIcon);
    }
}
