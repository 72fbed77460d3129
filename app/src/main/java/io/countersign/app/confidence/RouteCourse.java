package io.countersign.app.confidence;

import io.countersign.app.confidence.CourseLine.Point;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Where the decisions went over time; when two are compared, how many were accepted. */
final class RouteCourse extends CoursePane {
    private final StackedBars bars = new StackedBars(Palette.ROUTES, 0);
    private final CourseLines lines = new CourseLines(Palette.COMPARED);

    RouteCourse(TimeScale scale) {
        super(scale, "confidence-routes", Ticks.shares());
        draw(bars, lines);
    }

    @Override
    void show(ConfidenceReport report) {
        if (report.compares()) {
            bars.clear();
            lines.show(report.counted()
                    .map(counts -> line(counts, slot -> accepted(counts, slot)))
                    .toList());
        } else {
            lines.show(List.of());
            showShares(report.main());
        }
        super.show(report);
        plot().setAccessibleText(ConfidenceWords.histogram(report));
    }

    private void showShares(ConfidenceCounts counts) {
        double[] starts = counts.slots().stream().mapToDouble(this::start).toArray();
        bars.show(
                starts,
                width(counts),
                SlotTally.ROUTES.stream()
                        .map(route -> counts.slots().stream()
                                .mapToDouble(slot -> slot.share(route))
                                .toArray())
                        .toList());
    }

    private Point accepted(ConfidenceCounts counts, Slot slot) {
        double share = slot.acceptedShare();
        return new Point(middle(counts, slot), share, share, share);
    }

    @Override
    String words(Slot slot, String moment) {
        String routes = SlotTally.ROUTES.stream()
                .filter(route -> slot.to(route) > 0)
                .map(route -> Texts.of(
                        "confidence.legend.route",
                        ConfidenceWords.of(route),
                        ConfidenceWords.percent(slot.share(route))))
                .collect(Collectors.joining(", "));
        return Texts.of("confidence.crosshair.routes", moment, routes);
    }
}
