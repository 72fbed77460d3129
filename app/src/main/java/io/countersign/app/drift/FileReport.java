package io.countersign.app.drift;

import io.countersign.app.drift.StreamReport.Mark;
import io.countersign.engine.drift.Caveat;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.InputCounts;
import io.countersign.engine.drift.Watch;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an examination has found. Immutable.
 *
 * @param end how the monitor stood after the last row
 * @param alarms in the order of the rows
 */
record FileReport(FileQuestion question, SignalView end, EvidenceCourse course, List<FileAlarm> alarms) {
    static FileReport of(
            FileQuestion question, Watch watch, List<Double> latest, EvidenceCourse course, List<FileAlarm> alarms) {
        var end = new SignalView(
                new WatchedStream("", "", question.column()),
                watch.settings(),
                watch.condition(),
                watch.evidence(),
                Optional.of(watch.threshold().orElse(watch.settings().target())),
                caveats(watch, alarms),
                watch.counts(),
                watch.counts().used(),
                watch.baseline(),
                List.copyOf(latest),
                latest.size(),
                List.of(),
                Optional.empty());
        return new FileReport(question, end, course, List.copyOf(alarms));
    }

    /** Those of every baseline that an alarm was raised against, and how it stood at the end. */
    private static Set<Caveat> caveats(Watch watch, List<FileAlarm> alarms) {
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(watch.caveats());
        alarms.forEach(alarm ->
                caveats.addAll(Caveat.of(watch.settings(), alarm.usual().orElse(null), watch.counts())));
        return caveats;
    }

    long rows() {
        return end.counts().seen();
    }

    /** How it stood at the end. */
    StreamReport whole() {
        return of(end);
    }

    /** What there is to say of one alarm. */
    StreamReport at(FileAlarm alarm) {
        InputCounts counts = end.counts();
        return of(new SignalView(
                end.stream(),
                end.settings(),
                new Condition.Alarmed(alarm.alarm()),
                alarm.alarm().evidence(),
                end.threshold(),
                Caveat.of(end.settings(), alarm.usual().orElse(null), counts),
                counts,
                end.watched(),
                alarm.usual(),
                alarm.since(),
                alarm.since().size(),
                List.of(),
                Optional.empty()));
    }

    private StreamReport of(SignalView view) {
        List<Mark> marks = alarms.stream()
                .map(FileAlarm::alarm)
                .sorted((one, other) -> Boolean.compare(isShown(view, other.index()), isShown(view, one.index())))
                .map(alarm -> new Mark((double) alarm.index(), Optional.of((double) alarm.start()), true))
                .toList();
        return StreamReport.of(view, new Across.Rows(), 1, (double) Math.max(2, rows()), course, marks);
    }

    /** The one that the words are about comes first. */
    private static boolean isShown(SignalView view, long index) {
        return view.condition() instanceof Condition.Alarmed(var alarm) && alarm.index() == index;
    }
}
