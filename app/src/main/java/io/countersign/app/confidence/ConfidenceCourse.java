package io.countersign.app.confidence;

import io.countersign.app.confidence.CourseLine.Point;
import io.countersign.app.ui.Texts;

/** The median confidence over time, with the half of the decisions around it, and where drift alarms were raised. */
final class ConfidenceCourse extends CoursePane {
    private static final double ROOM = .05;
    private static final double TENTHS = 10;

    private final CourseLines lines = new CourseLines(Palette.COMPARED);
    private final TimeScale scale;
    private final AlarmMarks alarms;

    ConfidenceCourse(TimeScale scale) {
        super(scale, "confidence-course", Ticks.scores());
        this.scale = scale;
        alarms = new AlarmMarks(plot(), scale);
        draw(lines);
    }

    @Override
    void show(ConfidenceReport report) {
        lines.show(report.counted()
                .map(counts -> line(counts, slot -> point(counts, slot)))
                .toList());
        super.show(report);
        begin(lowest(report));
        alarms.show(report);
        plot().setAccessibleText(ConfidenceWords.course(report, scale.zone()));
    }

    /** Full tenths below everything that is drawn. */
    private static double lowest(ConfidenceReport report) {
        double lowest = report.counted()
                .flatMap(counts -> counts.slots().stream())
                .mapToDouble(Slot::lowerQuartile)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(0);
        return Math.max(0, Math.floor((lowest - ROOM) * TENTHS) / TENTHS);
    }

    private Point point(ConfidenceCounts counts, Slot slot) {
        return new Point(middle(counts, slot), slot.lowerQuartile(), slot.median(), slot.upperQuartile());
    }

    @Override
    String besides(double x) {
        return alarms.words(x);
    }

    @Override
    String words(Slot slot, String moment) {
        return Texts.of(
                "confidence.crosshair.course",
                moment,
                ConfidenceWords.score(slot.median()),
                ConfidenceWords.score(slot.lowerQuartile()),
                ConfidenceWords.score(slot.upperQuartile()),
                slot.decisions());
    }
}
