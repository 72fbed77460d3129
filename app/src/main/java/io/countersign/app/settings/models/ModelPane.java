package io.countersign.app.settings.models;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One model: where it stands and why, what a person may wish for it, and how it came there. */
final class ModelPane extends StackPane {
    private final ModelsViewModel model;
    private final VBox head = new VBox();
    private final VBox history = new VBox();

    ModelPane(ModelsViewModel model) {
        this.model = model;
        head.getStyleClass().add("models-head");
        history.getStyleClass().add("models-history");
        var content = new VBox(head, new LevelChooser(model), title("models.history"), history);
        content.getStyleClass().add("models-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().setAll(scroll);
        model.selectedProperty().subscribe(this::show);
        model.historyProperty().subscribe(this::tell);
    }

    private void show(Optional<AutonomyStatus> selected) {
        head.getChildren().clear();
        selected.ifPresent(status -> head.getChildren()
                .setAll(
                        name(status),
                        new Paragraph(LevelLook.meaning(status.level())),
                        new Paragraph(why(status)),
                        muted(calls(status))));
    }

    private static Node name(AutonomyStatus status) {
        var name = new Label(status.model());
        name.getStyleClass().add("models-name");
        Look look = LevelLook.of(status.level());
        var chip = new Chip();
        chip.show(look.text(), look.tone(), look.shape());
        var line = new HBox(name, chip);
        if (status.pinned()) {
            var pin = new Chip();
            pin.show(Texts.of("models.by-hand"), Tone.NEUTRAL, MaterialDesignP.PIN_OUTLINE);
            line.getChildren().add(pin);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("models-line");
        return line;
    }

    private String why(AutonomyStatus status) {
        if (status.since().toEpochMilli() == 0) {
            return status.reason();
        }
        return Texts.of(
                status.by().equals(AutonomyStatus.RULE) ? "models.why.rule" : "models.why.person",
                status.reason(),
                Moments.relative(status.since(), model.desk().clock().instant()),
                status.by());
    }

    private static String calls(AutonomyStatus status) {
        int calls = status.window().calls();
        return calls == 0
                ? Texts.of("models.no-calls")
                : Texts.of(
                        "models.calls",
                        calls,
                        String.format(Locale.ROOT, "%.1f", 100 * status.window().failedShare()));
    }

    private void tell(List<AutonomyStatus> statuses) {
        history.getChildren()
                .setAll(LevelStep.of(statuses).stream().map(this::entry).toList());
        if (statuses.isEmpty()) {
            history.getChildren().add(muted(Texts.of("models.history.empty")));
        }
    }

    private Node entry(LevelStep step) {
        AutonomyStatus status = step.status();
        Look look = LevelLook.of(status.level());
        var chip = new Chip();
        chip.show(look.text(), look.tone(), look.shape());
        chip.setMinWidth(USE_PREF_SIZE);
        var text = new VBox(
                new Paragraph(step.sentence()),
                muted(step.foot(model.desk().clock().getZone())));
        var line = new HBox(chip, text);
        line.getStyleClass().add("models-entry");
        return line;
    }

    private static Label title(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("setting-title");
        return label;
    }

    private static Label muted(String text) {
        return new Paragraph(text, "policy-muted");
    }
}
