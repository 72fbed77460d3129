package io.countersign.app.confidence;

import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Whose decisions, how far back and how fine. */
final class ControlRow extends FlowPane {
    private final ConfidenceViewModel model;
    private final WhoseBox whose;
    private final WhoseBox other;

    ControlRow(ConfidenceViewModel model) {
        this.model = model;
        getStyleClass().add("chart-controls");
        setRowValignment(VPos.CENTER);
        whose = new WhoseBox(
                "confidence-whose", Texts.of("confidence.choose"), chosen -> chosen.ifPresent(model::choose));
        other = new WhoseBox("confidence-other", Texts.of("confidence.choose.other"), model::compare);
        var windows = new ChoicePills<>(TimeWindow.values(), TimeWindow::words, model.windowProperty());
        windows.setId("confidence-window");
        windows.setAccessibleText(Texts.of("confidence.choose.window"));
        var bins = new ChoicePills<>(BinWidth.values(), BinWidth::words, model.binsProperty());
        bins.setAccessibleText(Texts.of("confidence.bins.choose"));
        getChildren()
                .setAll(List.of(
                        named("confidence.choose", whose), named("confidence.choose.other", other), windows, bins));
        model.choicesProperty().subscribe(this::offer);
        model.questionProperty().subscribe(this::offer);
        offer();
    }

    private static Node named(String key, Node control) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("filter-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        var box = new HBox(label, control);
        box.getStyleClass().add("chart-control");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void offer() {
        List<Whose> offered = model.choicesProperty().get();
        Question question = model.questionProperty().get();
        whose.show(offered, Optional.of(question.whose()), false);
        other.show(offered, question.other(), true);
    }
}
