package io.countersign.app.settings.models;

import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A person's wish for the selected model: a level with a reason, or the rules again. */
final class LevelChooser extends VBox {
    private final ModelsViewModel model;
    private final ToggleGroup levels = new ToggleGroup();
    private final TextField reason = new TextField();
    private final Button apply = new Button(Texts.of("models.apply"));
    private final Button release = new Button(Texts.of("models.release"));
    private final Paragraph meaning = new Paragraph("", "policy-muted");
    private String shown = "";

    LevelChooser(ModelsViewModel model) {
        this.model = model;
        getStyleClass().add("models-chooser");
        var title = new Label(Texts.of("models.choose"));
        title.getStyleClass().add("setting-title");
        getChildren().setAll(title, model.desk().mayChange() ? form() : readOnly());
        getChildren().add(notice());
        model.selectedProperty().subscribe(this::show);
    }

    private Node readOnly() {
        var sentence = new Paragraph(Texts.of("models.read-only", model.desk().role()), "policy-muted");
        sentence.setId("models-read-only");
        return sentence;
    }

    private Node form() {
        var choices = new HBox();
        choices.getStyleClass().add("models-levels");
        for (AutonomyLevel level : AutonomyLevel.values()) {
            choices.getChildren().add(choice(level));
        }
        levels.selectedToggleProperty().subscribe(toggle -> explain());
        reason.setId("models-reason");
        reason.setPromptText(Texts.of("models.reason"));
        reason.setAccessibleText(Texts.of("models.reason"));
        reason.textProperty().bindBidirectional(model.reasonProperty());
        HBox.setHgrow(reason, Priority.ALWAYS);
        return new VBox(8, choices, meaning, reason, buttons());
    }

    private ToggleButton choice(AutonomyLevel level) {
        var look = LevelLook.of(level);
        var button = new ToggleButton(look.text());
        button.setId("models-level-" + level.name().toLowerCase(Locale.ROOT));
        button.setUserData(level);
        button.setToggleGroup(levels);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }

    private Node buttons() {
        apply.setId("models-apply");
        apply.setDefaultButton(false);
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(event -> model.pin(wanted()));
        release.setId("models-release");
        release.setMinWidth(USE_PREF_SIZE);
        release.setOnAction(event -> model.release());
        var unreasoned =
                Bindings.createBooleanBinding(() -> model.reasonProperty().get().isBlank(), model.reasonProperty());
        apply.disableProperty().bind(unreasoned);
        release.disableProperty().bind(unreasoned);
        var line = new FlowPane(8, 8, apply, release);
        line.getStyleClass().add("models-buttons");
        return line;
    }

    private Node notice() {
        var notice = new Paragraph("");
        notice.setId("models-notice");
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(model.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private AutonomyLevel wanted() {
        return levels.getSelectedToggle() == null
                ? AutonomyLevel.FULL
                : (AutonomyLevel) levels.getSelectedToggle().getUserData();
    }

    private void explain() {
        meaning.setText(LevelLook.meaning(wanted()) + " " + Texts.of("models.stays"));
        apply.setText(Texts.of("models.apply", LevelLook.of(wanted()).text()));
    }

    /** Another model begins with its own level; the same one keeps what the person is about to choose. */
    private void show(Optional<AutonomyStatus> selected) {
        selected.ifPresent(status -> {
            release.setVisible(status.pinned() || status.level() == AutonomyLevel.LOCKED);
            release.setManaged(release.isVisible());
            if (!status.model().equals(shown)) {
                shown = status.model();
                choose(status.level());
            }
        });
    }

    private void choose(AutonomyLevel level) {
        levels.getToggles().stream()
                .filter(toggle -> level.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(levels::selectToggle);
    }
}
