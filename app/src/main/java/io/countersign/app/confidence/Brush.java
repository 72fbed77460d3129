package io.countersign.app.confidence;

import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.input.MouseEvent;

/** Selects a part of the horizontal axis by dragging, or a point of it by a click. */
final class Brush extends ChartPlugin {
    private final Plot plot;
    private final BiConsumer<Double, Double> chosen;
    private Optional<Double> start = Optional.empty();

    /** @param chosen told where it began and where it is, again and again */
    Brush(Plot plot, BiConsumer<Double, Double> chosen) {
        this.plot = plot;
        this.chosen = chosen;
        registerInputEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        registerInputEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        registerInputEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
    }

    private void begin(MouseEvent event) {
        if (Plot.isPlainDrag(event) && plot.isWithin(event)) {
            start = Optional.of(plot.valueAt(event));
            plot.requestFocus();
            event.consume();
        }
    }

    private void go(MouseEvent event) {
        choose(event);
    }

    private void end(MouseEvent event) {
        choose(event);
        start = Optional.empty();
    }

    private void choose(MouseEvent event) {
        start.ifPresent(from -> {
            chosen.accept(from, plot.valueAt(event));
            event.consume();
        });
    }
}
