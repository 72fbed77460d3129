package io.countersign.app.confidence;

import io.countersign.app.confidence.CourseLine.Point;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.Renderer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;

/** Something over time, on an axis of 0 to 1. */
abstract class CoursePane extends StackPane {
    private static final double MILLIS = 1_000;
    private static final double ROOM = .02;

    private final TimeScale scale;
    private final DefaultNumericAxis up;
    private final Plot plot;
    private Optional<ConfidenceReport> shown = Optional.empty();

    CoursePane(TimeScale scale, String id, Ticks upTicks) {
        this.scale = scale;
        up = new RoomyAxis(upTicks);
        plot = new Plot(Plot.axis("", Ticks.times()), up, true);
        plot.setId(id);
        plot.getPlugins().add(new Crosshair(plot, this::wordsAt));
        getChildren().setAll(plot);
    }

    final Plot plot() {
        return plot;
    }

    /** Cuts off what lies below, so that changes are better seen; a line at the very top has room. */
    final void begin(double lowest) {
        up.set(lowest, 1 + ROOM * (1 - lowest));
    }

    final void draw(Renderer... renderers) {
        plot.getRenderers().setAll(renderers);
    }

    void show(ConfidenceReport report) {
        boolean otherWindow = shown.filter(before ->
                        before.question().window() == report.question().window())
                .isEmpty();
        shown = Optional.of(report);
        if (otherWindow) {
            plot.showAll();
        }
        plot.home(scale.at(report.main().fromMillis()), scale.at(report.main().toMillis()));
    }

    /** What the words say of a slot. */
    abstract String words(Slot slot, String moment);

    /** What else there is to say at a moment; empty for nothing. */
    String besides(double x) {
        return "";
    }

    final CourseLine line(ConfidenceCounts counts, Function<Slot, Point> point) {
        return new CourseLine(
                counts.slots().stream()
                        .map(point)
                        .filter(each -> !Double.isNaN(each.middle()))
                        .toList(),
                width(counts));
    }

    final double start(Slot slot) {
        return scale.at(slot.startMillis());
    }

    final double middle(ConfidenceCounts counts, Slot slot) {
        return start(slot) + width(counts) / 2;
    }

    static double width(ConfidenceCounts counts) {
        return counts.slotMillis() / MILLIS;
    }

    private String wordsAt(double x) {
        return shown.map(report -> Stream.concat(
                                report.counted().map(counts -> wordsAt(report, counts, x)), Stream.of(besides(x)))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String wordsAt(ConfidenceReport report, ConfidenceCounts counts, double x) {
        return counts.slots().stream()
                .filter(slot -> start(slot) <= x && x < start(slot) + width(counts))
                .findFirst()
                .map(slot -> words(slot, moment(slot, report.at())))
                .map(words -> report.compares()
                        ? Texts.of(
                                "confidence.crosshair.compare", counts.whose().words(), words)
                        : words)
                .orElse("");
    }

    private String moment(Slot slot, Instant now) {
        return Moments.clock(Instant.ofEpochMilli(slot.startMillis()), now, scale.zone());
    }
}
