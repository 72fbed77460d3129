package io.countersign.app.confidence;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalAlarm;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import io.fair_acc.chartfx.plugins.XValueIndicator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;

/** Lines through a chart over time where drift alarms were raised. */
final class AlarmMarks {
    private static final int MOST = 20;
    private static final double LABEL_HEIGHT = .95;
    private static final double LABEL_STEP = .09;
    private static final int LABELS = 4;
    private static final double REACH = .015;

    private final Plot plot;
    private final TimeScale scale;
    private final List<ChartPlugin> lines = new ArrayList<>();
    private List<SignalAlarm> shown = List.of();
    private Instant now = Instant.EPOCH;

    AlarmMarks(Plot plot, TimeScale scale) {
        this.plot = plot;
        this.scale = scale;
    }

    void show(ConfidenceReport report) {
        now = report.at();
        List<SignalAlarm> alarms = report.alarms().stream().limit(MOST).toList();
        if (alarms.equals(shown)) {
            return;
        }
        shown = alarms;
        plot.getPlugins().removeAll(lines);
        lines.clear();
        double middle = scale.at((report.main().fromMillis() + report.main().toMillis()) / 2);
        shown.forEach(alarm -> mark(alarm, middle));
        plot.getPlugins().addAll(lines);
    }

    private void mark(SignalAlarm alarm, double middle) {
        boolean worded = lines.size() < LABELS;
        var line = new XValueIndicator(
                plot.across(), place(alarm), worded ? Texts.of("drift.mark.alarm", moment(alarm)) : "");
        line.setEditable(false);
        line.setLabelHorizontalAnchor(place(alarm) > middle ? HPos.RIGHT : HPos.LEFT);
        line.setLabelPosition(LABEL_HEIGHT - LABEL_STEP * (lines.size() % LABELS));
        lines.add(line);
    }

    /** What was raised about there, when and how much has changed; empty for nothing. */
    String words(double x) {
        double reach = REACH * (plot.across().getMax() - plot.across().getMin());
        return shown.stream()
                .filter(alarm -> Math.abs(place(alarm) - x) <= reach)
                .map(alarm -> Texts.of("confidence.mark.alarm", moment(alarm), alarm.words()))
                .collect(Collectors.joining("\n"));
    }

    private double place(SignalAlarm alarm) {
        return scale.at(alarm.at().toEpochMilli());
    }

    private String moment(SignalAlarm alarm) {
        return Moments.clock(alarm.at(), now, scale.zone());
    }
}
