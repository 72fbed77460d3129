package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Is there while a chart is zoomed, and leads back. */
public final class ShowAll extends Button {
    public ShowAll(Plot plot) {
        super(Texts.of("confidence.zoom.reset"), new FontIcon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE));
        getStyleClass().addAll("small", "flat", "show-all");
        setOnAction(event -> plot.showAll());
        visibleProperty().bind(plot.zoomedProperty());
        managedProperty().bind(plot.zoomedProperty());
        setMinWidth(USE_PREF_SIZE);
    }
}
