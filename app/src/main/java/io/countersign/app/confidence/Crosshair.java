package io.countersign.app.confidence;

import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;

/** A line under the pointer, and what is there in words. */
public final class Crosshair extends ChartPlugin {
    private static final double DISTANCE = 12;
    private static final double OVER_OTHER_PLUGINS = -1;
    private static final double WIDEST = .6;

    private final Plot plot;
    private final DoubleFunction<String> words;
    private final Line line = new Line();
    private final Label label = new Label();

    /**
     * Follows the pointer in a plot.
     *
     * @param words what there is at a value of the horizontal axis; empty if nothing is
     */
    public Crosshair(Plot plot, DoubleFunction<String> words) {
        this.plot = plot;
        this.words = words;
        line.getStyleClass().add("crosshair-line");
        label.getStyleClass().add("crosshair-label");
        label.setWrapText(true);
        line.setManaged(false);
        label.setManaged(false);
        line.setMouseTransparent(true);
        label.setMouseTransparent(true);
        registerInputEventHandler(MouseEvent.ANY, this::follow);
        plot.across().minProperty().subscribe(getChartChildren()::clear);
        plot.across().maxProperty().subscribe(getChartChildren()::clear);
    }

    private void follow(MouseEvent event) {
        boolean left = event.getEventType() == MouseEvent.MOUSE_EXITED;
        String text = !left && plot.isWithin(event) ? words.apply(plot.valueAt(event)) : "";
        if (text.isEmpty()) {
            getChartChildren().clear();
            return;
        }
        label.setText(text);
        if (getChartChildren().isEmpty()) {
            getChartChildren().setAll(List.of(line, label));
            label.applyCss();
            label.getParent().setViewOrder(OVER_OTHER_PLUGINS);
        }
        place(plot.getCanvas()
                .sceneToLocal(event.getSceneX(), event.getSceneY())
                .getX());
    }

    private void place(double x) {
        double right = plot.getCanvas().getWidth();
        double width = Math.min(label.prefWidth(-1), right * WIDEST);
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(0);
        line.setEndY(plot.getCanvas().getHeight());
        double beside = x + DISTANCE + width > right ? x - DISTANCE - width : x + DISTANCE;
        label.resizeRelocate(Math.max(0, beside), DISTANCE, width, label.prefHeight(width));
    }
}
