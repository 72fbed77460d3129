package io.countersign.app.confidence;

import io.countersign.app.confidence.CourseLine.Point;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;

/** Lines through time, each with a band around it, on an axis of 0 to 1. */
public final class CourseLines extends AbstractRendererXY<CourseLines> {
    private static final double BAND = .18;
    private static final double LONE = 5;
    private static final double APART = 2;

    private final List<Series> styles;
    private List<CourseLine> lines = List.of();

    /** One line for each style class. */
    public CourseLines(List<String> classes) {
        styles = classes.stream().map(Series::new).toList();
        getDatasets().setAll(styles);
    }

    /** Draws these from now on, at most as many as there are style classes. */
    public void show(List<CourseLine> shown) {
        lines = List.copyOf(shown);
        for (int i = 0; i < styles.size(); i++) {
            List<Point> points = i < lines.size() ? lines.get(i).points() : List.of();
            styles.get(i)
                    .set(
                            points.stream().mapToDouble(Point::x).toArray(),
                            points.stream().mapToDouble(Point::middle).toArray());
        }
    }

    @Override
    protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
        int place = style.getLocalIndex();
        if (place >= lines.size()) {
            return;
        }
        gc.save();
        gc.setFill(style.getLineColor());
        gc.setStroke(style.getLineColor());
        gc.setLineWidth(style.getLineWidth());
        gc.setLineDashes(style.getLineDashes());
        pieces(lines.get(place)).forEach(piece -> draw(gc, told(piece, xAxis::getDisplayPosition)));
        gc.restore();
    }

    private static Stream<List<Point>> pieces(CourseLine line) {
        var pieces = new ArrayList<List<Point>>();
        for (int i = 0; i < line.points().size(); i++) {
            if (!line.isJoined(i)) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(line.points().get(i));
        }
        return pieces.stream();
    }

    /** Of points that lie closer than a line is wide the highest, with the band around all: more cost time and show nothing. */
    static List<Point> told(List<Point> piece, DoubleUnaryOperator place) {
        var told = new ArrayList<Point>();
        double begin = 0;
        for (Point point : piece) {
            double x = place.applyAsDouble(point.x());
            if (told.isEmpty() || x - begin >= APART) {
                told.add(point);
                begin = x;
            } else {
                told.set(told.size() - 1, both(told.getLast(), point));
            }
        }
        return told;
    }

    private static Point both(Point one, Point other) {
        return new Point(
                one.x(),
                Math.min(one.low(), other.low()),
                Math.max(one.middle(), other.middle()),
                Math.max(one.high(), other.high()));
    }

    private void draw(GraphicsContext gc, List<Point> piece) {
        int count = piece.size();
        double[] xs = piece.stream()
                .mapToDouble(point -> xAxis.getDisplayPosition(point.x()))
                .toArray();
        double[] middle = heights(piece.stream().map(Point::middle));
        if (count == 1) {
            gc.fillOval(xs[0] - LONE / 2, middle[0] - LONE / 2, LONE, LONE);
            return;
        }
        drawBand(
                gc,
                xs,
                heights(piece.stream().map(Point::low)),
                heights(piece.stream().map(Point::high)));
        gc.strokePolyline(xs, middle, count);
    }

    private static void drawBand(GraphicsContext gc, double[] xs, double[] lows, double[] highs) {
        int count = xs.length;
        var around = new double[2 * count];
        var heights = new double[2 * count];
        for (int i = 0; i < count; i++) {
            around[i] = xs[i];
            heights[i] = highs[i];
            around[2 * count - 1 - i] = xs[i];
            heights[2 * count - 1 - i] = lows[i];
        }
        gc.setGlobalAlpha(BAND);
        gc.fillPolygon(around, heights, around.length);
        gc.setGlobalAlpha(1);
    }

    private double[] heights(Stream<Double> values) {
        return values.mapToDouble(yAxis::getDisplayPosition).toArray();
    }

    @Override
    protected void updateAxisRange(AxisRange range, int dimension) {
        if (dimension == DataSet.DIM_Y) {
            range.add(0);
            range.add(1);
        }
    }

    @Override
    protected CourseLines getThis() {
        return this;
    }
}
