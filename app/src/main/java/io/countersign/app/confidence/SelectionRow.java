package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** What is selected in the histogram and what can be done with it; without a selection, how to select. */
final class SelectionRow extends HBox {
    private static final String HINT = "screen-explanation";

    private final ConfidenceViewModel model;
    private final Label words = new Label();
    private final Button show =
            new Button(Texts.of("confidence.selected.show"), new FontIcon(MaterialDesignI.INBOX_ARROW_DOWN_OUTLINE));

    SelectionRow(ConfidenceViewModel model) {
        this.model = model;
        getStyleClass().add("selection-row");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.SOMETIMES);
        show.setId("confidence-show");
        show.getStyleClass().add("small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(event -> model.showInQueue());
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().setAll(List.of(words, spring, show));
        model.selectionProperty().subscribe(this::refresh);
        model.reportProperty().subscribe(this::refresh);
        refresh();
    }

    private void refresh() {
        Optional<Range> range = model.selectionProperty().get();
        show.setVisible(range.isPresent());
        show.setManaged(range.isPresent());
        words.setText(range.flatMap(
                        chosen -> model.reportProperty().get().map(report -> BinWords.head(report.main(), chosen)))
                .orElseGet(() -> Texts.of("confidence.histogram.hint")));
        if (range.isPresent()) {
            words.getStyleClass().remove(HINT);
        } else if (!words.getStyleClass().contains(HINT)) {
            words.getStyleClass().add(HINT);
        }
    }
}
