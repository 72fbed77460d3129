package io.countersign.app.drift;

import io.countersign.app.confidence.Plot;
import io.countersign.app.drift.StreamReport.Mark;
import io.countersign.app.ui.Texts;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.plugins.XRangeIndicator;
import io.fair_acc.chartfx.plugins.YValueIndicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/**
 * The line at which an alarm is raised, and what happened. What stays as it was is not touched: a chart draws itself once more,
 * with the whole window, after new marks.
 */
final class EvidenceMarks {
    private static final double LABEL_HEIGHT = .95;
    private static final double LABEL_STEP = .09;
    private static final int LABELS = 4;
    private static final double LEFT_HALF = .5;

    private final Plot plot;
    private final DefaultNumericAxis up;
    private Marks shown = new Marks(Optional.empty(), List.of());

    /** With words beside its line, towards the middle. */
    private record Told(Mark mark, String words, boolean right) {
        static Told of(StreamReport report, Mark mark) {
            String at = report.across().words(mark.at());
            return new Told(
                    mark,
                    Texts.of(mark.alarm() ? "drift.mark.alarm" : "drift.mark.accepted", at),
                    mark.at() - report.from() > LEFT_HALF * (report.to() - report.from()));
        }
    }

    private record Marks(Optional<Double> threshold, List<Told> told) {
        static Marks of(StreamReport report) {
            return new Marks(
                    report.view().threshold(),
                    report.marks().stream().map(mark -> Told.of(report, mark)).toList());
        }
    }

    EvidenceMarks(Plot plot, DefaultNumericAxis up) {
        this.plot = plot;
        this.up = up;
    }

    void show(StreamReport report) {
        Marks marks = Marks.of(report);
        if (marks.equals(shown)) {
            return;
        }
        shown = marks;
        var drawn = new ArrayList<ChartPlugin>();
        marks.threshold().map(this::threshold).ifPresent(drawn::add);
        marks.told().forEach(told -> draw(told, drawn));
        plot.mark(drawn);
    }

    private ChartPlugin threshold(double threshold) {
        var line = new YValueIndicator(up, Math.log10(Math.max(1, threshold)), Texts.of("drift.mark.line", threshold));
        line.setEditable(false);
        line.setLabelHorizontalAnchor(HPos.LEFT);
        line.setLabelVerticalAnchor(VPos.BOTTOM);
        line.setLabelPosition(0);
        return line;
    }

    private void draw(Told told, List<ChartPlugin> drawn) {
        Mark mark = told.mark();
        mark.since().filter(since -> since < mark.at()).ifPresent(since -> {
            var range = new XRangeIndicator(plot.across(), since, mark.at());
            range.setEditable(false);
            drawn.add(range);
        });
        boolean worded = drawn.size() < 2 * LABELS;
        drawn.add(plot.line(
                mark.at(),
                worded ? told.words() : "",
                told.right() ? HPos.RIGHT : HPos.LEFT,
                LABEL_HEIGHT - LABEL_STEP * (drawn.size() % LABELS)));
    }
}
