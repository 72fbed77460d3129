package io.countersign.app.confidence;

import io.countersign.engine.calibration.Reliability.Bin;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;

/** The share of approved outputs by confidence, each with its interval, over the line on which sure is right. */
final class AgreementMarks extends AbstractRendererXY<AgreementMarks> {
    private static final double DOT = 7;
    private static final double CAP = 3;
    private static final double WHISKER = 1.5;

    private final List<Series> compared =
            Palette.COMPARED.stream().map(Series::new).toList();
    private final Series ideal = new Series(Palette.IDEAL);
    private Map<String, List<Bin>> bins = Map.of();

    AgreementMarks() {
        getDatasets().addAll(compared);
        // What comes last is drawn first.
        getDatasets().add(ideal);
        ideal.set(new double[] {0, 1}, new double[] {0, 1});
    }

    void show(AgreementReport report) {
        bins = report.agreements().stream()
                .collect(Collectors.toMap(
                        report::style, agreement -> agreement.reliability().bins()));
        for (Series series : compared) {
            List<Bin> own = bins.getOrDefault(series.getName(), List.of());
            series.set(
                    own.stream().mapToDouble(Bin::confidence).toArray(),
                    own.stream().mapToDouble(Bin::right).toArray());
        }
    }

    @Override
    protected void render(GraphicsContext gc, DataSet series, DataSetNode style) {
        gc.save();
        gc.setStroke(style.getLineColor());
        gc.setFill(style.getLineColor());
        gc.setLineWidth(style.getLineWidth());
        gc.setLineDashes(style.getLineDashes());
        drawLine(gc, series);
        gc.setLineDashes();
        gc.setLineWidth(WHISKER);
        bins.getOrDefault(series.getName(), List.of()).forEach(bin -> drawBin(gc, bin));
        gc.restore();
    }

    private void drawLine(GraphicsContext gc, DataSet series) {
        int count = series.getDataCount();
        var xs = new double[count];
        var ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = xAxis.getDisplayPosition(series.get(DataSet.DIM_X, i));
            ys[i] = yAxis.getDisplayPosition(series.get(DataSet.DIM_Y, i));
        }
        gc.strokePolyline(xs, ys, count);
    }

    private void drawBin(GraphicsContext gc, Bin bin) {
        double x = xAxis.getDisplayPosition(bin.confidence());
        double low = yAxis.getDisplayPosition(bin.low());
        double high = yAxis.getDisplayPosition(bin.high());
        gc.strokeLine(x, low, x, high);
        gc.strokeLine(x - CAP, low, x + CAP, low);
        gc.strokeLine(x - CAP, high, x + CAP, high);
        gc.fillOval(x - DOT / 2, yAxis.getDisplayPosition(bin.right()) - DOT / 2, DOT, DOT);
    }

    @Override
    protected void updateAxisRange(AxisRange range, int dimension) {
        // Both axes always show all shares.
    }

    @Override
    protected AgreementMarks getThis() {
        return this;
    }
}
