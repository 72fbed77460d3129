package io.countersign.app.drift;

import io.countersign.app.confidence.CourseLine;
import io.countersign.app.confidence.CourseLine.Point;
import io.countersign.app.confidence.CourseLines;
import io.countersign.app.confidence.Crosshair;
import io.countersign.app.confidence.Plot;
import io.countersign.app.confidence.RoomyAxis;
import io.countersign.app.confidence.Ticks;
import io.countersign.app.drift.StreamReport.Mark;
import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.plugins.XRangeIndicator;
import io.fair_acc.chartfx.plugins.XValueIndicator;
import io.fair_acc.chartfx.plugins.YValueIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The evidence on a scale of powers of ten, with the line at which an alarm is raised and what happened. */
final class EvidencePane extends StackPane {
    private static final double ROOM = 3;
    private static final double LEAST_TOP = 4;
    private static final double LABEL_HEIGHT = .95;
    private static final double LABEL_STEP = .09;
    private static final int LABELS = 4;
    private static final double LEFT_HALF = .5;

    private final DefaultNumericAxis across = Plot.axis("", Ticks.times());
    private final RoomyAxis up = new RoomyAxis(Ticks.powers());
    private final Plot plot = new Plot(across, up, true);
    private final CourseLines lines = new CourseLines(List.of("series-main"));
    private final Label nothing = new Label();
    private final List<ChartPlugin> marks = new ArrayList<>();
    private Optional<StreamReport> shown = Optional.empty();

    EvidencePane() {
        plot.setId("drift-evidence");
        plot.getRenderers().setAll(List.of(lines));
        plot.getPlugins().add(new Crosshair(plot, this::wordsAt));
        nothing.getStyleClass().add("screen-explanation");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        getChildren().setAll(plot, nothing);
    }

    Plot plot() {
        return plot;
    }

    void show(StreamReport report) {
        boolean other = shown.filter(before -> before.view().stream().equals(report.view().stream())
                        && before.across().getClass() == report.across().getClass())
                .isEmpty();
        shown = Optional.of(report);
        if (other) {
            across.setAxisLabelFormatter(report.across().ticks());
            across.setName(report.across().name());
            plot.showAll();
        }
        double top = top(report);
        up.set(0, top);
        lines.show(List.of(line(report.course(), top)));
        mark(report);
        plot.home(report.from(), report.to());
        plot.setVisible(!report.course().isEmpty());
        nothing.setText(report.course().isEmpty() ? DriftWords.noCourse(report) : "");
        plot.setAccessibleText(DriftWords.evidence(report));
    }

    /** Shows the time around what happened. */
    void showAround(Across.Part part) {
        across.set(part.from(), part.to());
    }

    private static double top(StreamReport report) {
        double line = report.view().threshold().orElse(1.0);
        return Math.max(LEAST_TOP, Math.log10(Math.max(1, line) * ROOM));
    }

    /** What is below 1 says nothing, and what is far above the line says no more than what is above it. */
    private static CourseLine line(EvidenceCourse course, double top) {
        List<Point> points = IntStream.range(0, course.places().length)
                .mapToObj(i -> point(course.places()[i], Math.log10(Math.max(1, course.heights()[i])), top))
                .toList();
        return new CourseLine(points, Double.MAX_VALUE);
    }

    private static Point point(double place, double power, double top) {
        double height = Math.min(power, top);
        return new Point(place, 0, height, height);
    }

    private void mark(StreamReport report) {
        plot.getPlugins().removeAll(marks);
        marks.clear();
        report.view().threshold().ifPresent(this::line);
        report.marks().forEach(mark -> mark(report, mark));
        plot.getPlugins().addAll(marks);
    }

    private void line(double threshold) {
        var line = new YValueIndicator(up, Math.log10(Math.max(1, threshold)), Texts.of("drift.mark.line", threshold));
        line.setEditable(false);
        line.setLabelHorizontalAnchor(HPos.LEFT);
        line.setLabelVerticalAnchor(VPos.BOTTOM);
        line.setLabelPosition(0);
        marks.add(line);
    }

    private void mark(StreamReport report, Mark mark) {
        mark.since().filter(since -> since < mark.at()).ifPresent(since -> {
            var range = new XRangeIndicator(across, since, mark.at());
            range.setEditable(false);
            marks.add(range);
        });
        boolean worded = marks.size() < 2 * LABELS;
        var line = new XValueIndicator(across, mark.at(), worded ? words(report, mark) : "");
        line.setEditable(false);
        boolean right = mark.at() - report.from() > LEFT_HALF * (report.to() - report.from());
        line.setLabelHorizontalAnchor(right ? HPos.RIGHT : HPos.LEFT);
        line.setLabelPosition(LABEL_HEIGHT - LABEL_STEP * (marks.size() % LABELS));
        marks.add(line);
    }

    private static String words(StreamReport report, Mark mark) {
        String at = report.across().words(mark.at());
        return Texts.of(mark.alarm() ? "drift.mark.alarm" : "drift.mark.accepted", at);
    }

    private String wordsAt(double place) {
        return shown.map(report -> wordsAt(report, place)).orElse("");
    }

    private static String wordsAt(StreamReport report, double place) {
        EvidenceCourse course = report.course();
        int point = course.pointAt(place);
        if (point < 0) {
            return "";
        }
        return Texts.of(
                "drift.crosshair",
                report.across().words(course.places()[point]),
                course.heights()[point],
                report.view().threshold().orElse(Double.NaN));
    }
}
