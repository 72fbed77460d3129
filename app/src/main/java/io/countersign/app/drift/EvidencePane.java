package io.countersign.app.drift;

import io.countersign.app.confidence.CourseLine;
import io.countersign.app.confidence.CourseLine.Point;
import io.countersign.app.confidence.CourseLines;
import io.countersign.app.confidence.Crosshair;
import io.countersign.app.confidence.Plot;
import io.countersign.app.confidence.RoomyAxis;
import io.countersign.app.confidence.Ticks;
import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** The evidence on a scale of powers of ten, with the line at which an alarm is raised and what happened. */
final class EvidencePane extends StackPane {
    private static final double ROOM = 3;
    private static final double LEAST_TOP = 4;

    private final DefaultNumericAxis across = Plot.axis("", Ticks.times());
    private final RoomyAxis up = new RoomyAxis(Ticks.powers());
    private final Plot plot = new Plot(across, up, true);
    private final CourseLines lines = new CourseLines(List.of("series-main"));
    private final Label nothing = new Label();
    private final EvidenceMarks marks = new EvidenceMarks(plot, up);
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
        marks.show(report);
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
