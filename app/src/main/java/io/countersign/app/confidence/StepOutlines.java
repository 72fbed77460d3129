package io.countersign.app.confidence;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;

/** The outlines of histograms that lie over each other, each one as a data set of left ends and heights. */
public final class StepOutlines extends AbstractRendererXY<StepOutlines> {
    private static final double FILLED = .09;
    private static final double HEADROOM = .25;

    private final List<Series> outlines;
    private double width;

    /** One outline for each style class. */
    public StepOutlines(List<String> classes) {
        outlines = classes.stream().map(Series::new).toList();
        getDatasets().setAll(outlines);
    }

    /** Draws these from now on, a row of heights for each outline. */
    public void show(double[] starts, double width, List<double[]> heights) {
        this.width = width;
        for (int i = 0; i < outlines.size(); i++) {
            outlines.get(i).set(starts, heights.get(i));
        }
    }

    public void clear() {
        outlines.forEach(Series::clearData);
    }

    @Override
    protected void render(GraphicsContext gc, DataSet outline, DataSetNode style) {
        int count = outline.getDataCount();
        if (count == 0) {
            return;
        }
        var xs = new double[2 * count + 2];
        var ys = new double[2 * count + 2];
        trace(outline, xs, ys);
        gc.save();
        gc.setFill(style.getLineColor());
        gc.setGlobalAlpha(FILLED);
        gc.fillPolygon(xs, ys, xs.length);
        gc.setGlobalAlpha(1);
        gc.setStroke(style.getLineColor());
        gc.setLineWidth(style.getLineWidth());
        gc.setLineDashes(style.getLineDashes());
        gc.strokePolyline(xs, ys, xs.length);
        gc.restore();
    }

    private void trace(DataSet outline, double[] xs, double[] ys) {
        double ground = yAxis.getDisplayPosition(0);
        int count = outline.getDataCount();
        for (int i = 0; i < count; i++) {
            double start = outline.get(DataSet.DIM_X, i);
            double height = yAxis.getDisplayPosition(outline.get(DataSet.DIM_Y, i));
            xs[2 * i + 1] = xAxis.getDisplayPosition(start);
            xs[2 * i + 2] = xAxis.getDisplayPosition(start + width);
            ys[2 * i + 1] = height;
            ys[2 * i + 2] = height;
        }
        xs[0] = xs[1];
        ys[0] = ground;
        xs[2 * count + 1] = xs[2 * count];
        ys[2 * count + 1] = ground;
    }

    @Override
    protected void updateAxisRange(AxisRange range, int dimension) {
        if (dimension == DataSet.DIM_Y && outlines.getFirst().getDataCount() > 0) {
            double highest = outlines.stream()
                    .flatMapToDouble(outline ->
                            IntStream.range(0, outline.getDataCount()).mapToDouble(i -> outline.get(DataSet.DIM_Y, i)))
                    .max()
                    .orElse(0);
            range.add(0);
            range.add(highest == 0 ? 1 : highest * (1 + HEADROOM));
        }
    }

    @Override
    protected StepOutlines getThis() {
        return this;
    }
}
