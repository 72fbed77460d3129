package io.countersign.app.confidence;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

/**
 * Bars that stand on each other: a data set is a layer, the first one at the bottom. Its horizontal values are the left ends of
 * the bars.
 */
final class StackedBars extends AbstractRendererXY<StackedBars> {
    private static final double WIDEST_GAP = 1;
    private static final double ENOUGH_FOR_GAP = 5;

    private final List<Series> layers;
    private final double headroom;
    private double width;

    /**
     * @param classes the style class of each layer
     * @param headroom how much higher than the highest bar the axis reaches; 0 if that is known beforehand
     */
    StackedBars(List<String> classes, double headroom) {
        this.headroom = headroom;
        layers = classes.stream().map(Series::new).toList();
        getDatasets().setAll(layers);
    }

    /**
     * @param width of each bar
     * @param heights a row for each layer
     */
    void show(double[] starts, double width, List<double[]> heights) {
        this.width = width;
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).set(starts, heights.get(i));
        }
    }

    void clear() {
        layers.forEach(Series::clearData);
    }

    @Override
    protected void render(GraphicsContext gc, DataSet layer, DataSetNode style) {
        gc.setFill(style.getLineColor());
        for (int i = 0; i < layer.getDataCount(); i++) {
            double start = layer.get(DataSet.DIM_X, i);
            if (start + width >= xMin && start <= xMax) {
                double base = below(style.getLocalIndex(), i);
                draw(gc, start, base, base + layer.get(DataSet.DIM_Y, i));
            }
        }
    }

    private void draw(GraphicsContext gc, double start, double base, double top) {
        double left = Math.round(xAxis.getDisplayPosition(start));
        double right = Math.round(xAxis.getDisplayPosition(start + width));
        double gap = right - left >= ENOUGH_FOR_GAP ? WIDEST_GAP : 0;
        double high = yAxis.getDisplayPosition(top);
        gc.fillRect(left, high, Math.max(1, right - left - gap), yAxis.getDisplayPosition(base) - high);
    }

    private double below(int layer, int bar) {
        return layers.subList(0, layer).stream()
                .mapToDouble(other -> other.get(DataSet.DIM_Y, bar))
                .sum();
    }

    @Override
    protected void updateAxisRange(AxisRange range, int dimension) {
        if (dimension == DataSet.DIM_Y && layers.getFirst().getDataCount() > 0) {
            range.add(0);
            range.add(Math.max(1, highest() * (1 + headroom)));
        }
    }

    private double highest() {
        return IntStream.range(0, layers.getFirst().getDataCount())
                .mapToDouble(bar -> layers.stream()
                        .mapToDouble(layer -> layer.get(DataSet.DIM_Y, bar))
                        .sum())
                .max()
                .orElse(0);
    }

    @Override
    protected StackedBars getThis() {
        return this;
    }
}
