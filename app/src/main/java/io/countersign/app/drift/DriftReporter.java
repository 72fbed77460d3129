package io.countersign.app.drift;

import io.countersign.app.confidence.TimeScale;
import io.countersign.app.confidence.TimeWindow;
import io.countersign.app.decisions.HistoryView;
import io.countersign.app.drift.StreamReport.Mark;
import io.countersign.engine.drift.live.DriftEvent;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.EvidencePoint;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts reports together, going on with the course that the last one showed. For one thread at a time. */
final class DriftReporter {
    private final TimeScale scale;
    private final AlarmBook book = new AlarmBook();
    private Optional<Kept> kept = Optional.empty();

    private record Kept(ReplayQuestion question, TimeWindow window, EvidenceReplay replay) {
        /** So much time has passed that most of its points lie before the window. */
        boolean isStale(ReplayQuestion asked) {
            return window != TimeWindow.ALL
                    && asked.nowMillis() - question.nowMillis() > question.nowMillis() - question.fromMillis();
        }
    }

    DriftReporter(TimeScale scale) {
        this.scale = scale;
    }

    /** @param stream which one is looked at; empty for the first */
    DriftReport report(
            DriftStatus status, HistoryView history, Optional<WatchedStream> stream, TimeWindow window, Instant now) {
        List<SignalView> streams = StreamOrder.sorted(status);
        List<AlarmEntry> entries = book.entries(status, history);
        Optional<SignalView> view =
                stream.flatMap(status::of).or(() -> streams.stream().findFirst());
        return new DriftReport(
                status,
                streams,
                entries,
                view.map(chosen -> report(status, history, chosen, window, entries, now)),
                now);
    }

    private StreamReport report(
            DriftStatus status,
            HistoryView history,
            SignalView view,
            TimeWindow window,
            List<AlarmEntry> entries,
            Instant now) {
        long begin = begin(window, history, view, now);
        EvidenceCourse course = replay(ReplayQuestion.of(status, view, begin, now.toEpochMilli()), window, history)
                .goOn(history)
                .after(traced(view, begin));
        List<Mark> marks = entries.stream()
                .filter(entry -> entry.event().stream().equals(view.stream()))
                .filter(entry -> entry.event().at().toEpochMilli() >= begin)
                .map(this::mark)
                .toList();
        return StreamReport.of(
                view, new Across.Time(scale, now), scale.at(begin), scale.at(now.toEpochMilli()), course, marks);
    }

    /** What the monitor remembers of the time that is looked at, for where its decisions are no longer held. */
    private EvidenceCourse traced(SignalView view, long begin) {
        List<EvidencePoint> points = view.trace().stream()
                .filter(point -> point.at().toEpochMilli() >= begin)
                .toList();
        return new EvidenceCourse(
                points.stream()
                        .mapToDouble(point -> scale.at(point.at().toEpochMilli()))
                        .toArray(),
                points.stream().mapToDouble(EvidencePoint::evidence).toArray());
    }

    private static long begin(TimeWindow window, HistoryView history, SignalView view, Instant now) {
        Instant first = Stream.concat(
                        history.since().stream(), view.trace().stream().limit(1).map(EvidencePoint::at))
                .min(Comparator.naturalOrder())
                .filter(since -> since.isBefore(now))
                .orElse(now.minusSeconds(1));
        return window.start(now)
                .filter(start -> start.isAfter(first))
                .orElse(first)
                .toEpochMilli();
    }

    private Mark mark(AlarmEntry entry) {
        return new Mark(
                scale.at(entry.event().at().toEpochMilli()),
                entry.since().map(since -> scale.at(since.toEpochMilli())),
                entry.event() instanceof DriftEvent.Raised);
    }

    private EvidenceReplay replay(ReplayQuestion question, TimeWindow window, HistoryView history) {
        Optional<EvidenceReplay> same = kept.filter(before ->
                        before.window() == window && before.question().isLike(question) && !before.isStale(question))
                .map(Kept::replay);
        if (same.isPresent()) {
            return same.get();
        }
        var replay = new EvidenceReplay(question, history, scale);
        kept = Optional.of(new Kept(question, window, replay));
        return replay;
    }
}
