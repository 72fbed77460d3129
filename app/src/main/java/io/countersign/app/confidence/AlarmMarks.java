package io.countersign.app.confidence;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.live.SignalAlarm;
import io.fair_acc.chartfx.plugins.ChartPlugin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;

/** Lines through a chart over time where drift alarms were raised; those without room for words between them share theirs. */
final class AlarmMarks {
    private static final int MOST = 20;
    private static final double LABEL_HEIGHT = .95;
    private static final double LABEL_STEP = .09;
    private static final int LABELS = 4;
    private static final double REACH = .015;
    private static final double ROOM = .17;

    private final Plot plot;
    private final TimeScale scale;
    private List<SignalAlarm> shown = List.of();
    private TimeWindow window = TimeWindow.ALL;
    private Instant now = Instant.EPOCH;

    AlarmMarks(Plot plot, TimeScale scale) {
        this.plot = plot;
        this.scale = scale;
    }

    void show(ConfidenceReport report) {
        now = report.at();
        List<SignalAlarm> alarms = report.alarms().stream().limit(MOST).toList();
        if (alarms.equals(shown) && report.question().window() == window) {
            return;
        }
        shown = alarms;
        window = report.question().window();
        var lines = new ArrayList<ChartPlugin>();
        double from = scale.at(report.main().fromMillis());
        double to = scale.at(report.main().toMillis());
        List<List<SignalAlarm>> groups = groups(ROOM * (to - from));
        for (int i = 0; i < groups.size(); i++) {
            lines.addAll(lines(groups.get(i), (from + to) / 2, LABEL_HEIGHT - LABEL_STEP * (i % LABELS)));
        }
        plot.mark(lines);
    }

    /** The latest first, as the alarms are. */
    private List<List<SignalAlarm>> groups(double room) {
        var groups = new ArrayList<List<SignalAlarm>>();
        for (SignalAlarm alarm : shown) {
            if (groups.isEmpty() || place(groups.getLast().getLast()) - place(alarm) > room) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(alarm);
        }
        return groups;
    }

    /** The words stand beside all lines of the group, towards the middle. */
    private List<ChartPlugin> lines(List<SignalAlarm> group, double middle, double height) {
        boolean right = place(group.getLast()) > middle;
        String words = group.size() == 1
                ? Texts.of("drift.mark.alarm", moment(group.getFirst()))
                : Texts.of("confidence.mark.alarms", group.size());
        int worded = right ? group.size() - 1 : 0;
        HPos side = right ? HPos.RIGHT : HPos.LEFT;
        return IntStream.range(0, group.size())
                .mapToObj(i -> plot.line(place(group.get(i)), i == worded ? words : "", side, height))
                .toList();
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
