package io.countersign.app.shell;

import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.StatusDot;
import io.countersign.app.ui.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The line at the bottom; a segment with nothing to say takes no room. */
final class StatusBar extends HBox {
    private static final double LEAST_PROBLEM = 160;
    private static final double WIDEST_TOOLTIP = 480;
    private static final String DRIFT = "drift";
    private static final String QUARANTINE = "quarantine";

    private final StatusModel status;
    private final StatusTexts texts;
    private final Button autonomy = flat(MaterialDesignR.ROBOT_OUTLINE);

    StatusBar(StatusModel status, StatusTexts texts, ShellViewModel shell) {
        this.status = status;
        this.texts = texts;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren()
                .addAll(
                        redis(),
                        fresh(shell),
                        waiting(),
                        problem(),
                        spring,
                        drift(shell),
                        autonomy(),
                        quarantined(shell),
                        tasks());
    }

    private Node redis() {
        var dot = new StatusDot();
        texts.redisTone().subscribe(dot::show);
        return worded(new Label("", dot), "status-redis", texts.redis());
    }

    private Node fresh(ShellViewModel shell) {
        var button = flat(MaterialDesignA.ARROW_DOWN_BOLD_CIRCLE_OUTLINE);
        button.setOnAction(event -> shell.perform(KeyMap.SHOW_NEW));
        return worded(button, "status-new", texts.newItems());
    }

    private Node tasks() {
        var list = new TaskList(status.tasks());
        var button = flat(MaterialDesignP.PROGRESS_CLOCK);
        button.setOnAction(event -> list.showAbove(button));
        button.setAccessibleHelp(Texts.of("status.tasks.help"));
        var bar = new ProgressBar();
        bar.getStyleClass().add("status-progress");
        bar.progressProperty().bind(texts.taskProgress());
        var words = texts.tasks();
        var box = new HBox(worded(button, "status-task", words), bar);
        box.setAlignment(Pos.CENTER);
        words.subscribe(text -> present(box, !text.isEmpty()));
        return box;
    }

    private Node waiting() {
        var label = new Label("", new FontIcon(MaterialDesignT.TRAY_ARROW_UP));
        return worded(label, "status-waiting", texts.waiting());
    }

    /** Gives in where there is no room: the sentence is whole under the pointer. */
    private Node problem() {
        var label = new Label("", new FontIcon(MaterialDesignA.ALERT_OUTLINE));
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.problemExplained());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        label.setTooltip(tooltip);
        label.accessibleHelpProperty().bind(texts.problemExplained());
        Node segment = worded(label, "status-problem", texts.problem());
        label.setMinWidth(LEAST_PROBLEM);
        HBox.setHgrow(label, Priority.SOMETIMES);
        return segment;
    }

    /** Where the models stand; the worst of them gives the colour. */
    private Node autonomy() {
        autonomy.setAccessibleHelp(Texts.of("status.autonomy.help"));
        autonomy.setTooltip(new Tooltip(Texts.of("status.autonomy.help")));
        status.autonomyProperty().subscribe(alert -> alert.tone().paint(autonomy));
        return worded(autonomy, "status-autonomy", status.autonomyProperty().map(StatusAlert::text));
    }

    private Node drift(ShellViewModel shell) {
        var button = flat(MaterialDesignC.CHART_BELL_CURVE);
        button.setOnAction(event -> shell.goTo(DRIFT));
        button.setAccessibleHelp(Texts.of("status.drift.help"));
        button.setTooltip(new Tooltip(Texts.of("status.drift.help")));
        status.driftProperty().subscribe(alert -> alert.tone().paint(button));
        return worded(button, "status-drift", status.driftProperty().map(StatusAlert::text));
    }

    void onAutonomy(Runnable action) {
        autonomy.setOnAction(event -> action.run());
    }

    private Node quarantined(ShellViewModel shell) {
        var button = flat(MaterialDesignA.ARCHIVE_ALERT_OUTLINE);
        button.setOnAction(event -> shell.goTo(QUARANTINE));
        return worded(button, "status-quarantined", texts.quarantined());
    }

    /** Reached by the palette and the screens' own keys, so it is left out of the walk with Tab. */
    private static Button flat(Ikon icon) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "small");
        button.setFocusTraversable(false);
        return button;
    }

    private static Node worded(Labeled node, String id, ObservableValue<String> text) {
        node.setId(id);
        node.getStyleClass().add("status-segment");
        node.setMinWidth(USE_PREF_SIZE);
        node.textProperty().bind(text);
        text.subscribe(value -> present(node, !value.isEmpty()));
        return node;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
