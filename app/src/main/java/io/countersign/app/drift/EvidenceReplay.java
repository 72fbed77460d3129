package io.countersign.app.drift;

import io.countersign.app.confidence.TimeScale;
import io.countersign.app.decisions.HistoryView;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Baseline;
import io.countersign.engine.drift.Watch;
import io.countersign.engine.drift.live.DriftEvent.Accepted;
import io.countersign.engine.drift.live.Observation;
import io.countersign.engine.drift.live.SignalView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Finds the course of a stream's evidence: the same watch sees the decisions that the console holds once more, with the same
 * ties, and begins anew where a person has accepted a baseline. What comes then is added to it. Where the decisions that are
 * held begin after the baseline, the one in force stands for what was there before, so that the course may rise from 0 where
 * the real one did not; before that stands the short trace that the monitor keeps. For one thread at a time.
 */
final class EvidenceReplay {
    private final ReplayQuestion asked;
    private final TimeScale scale;
    private final CourseKeeper keeper = new CourseKeeper();
    private final Deque<Double> latest = new ArrayDeque<>();
    private final Deque<Accepted> coming;
    private Watch watch;
    private long next;

    EvidenceReplay(ReplayQuestion asked, HistoryView history, TimeScale scale) {
        this.asked = asked;
        this.scale = scale;
        coming = new ArrayDeque<>(asked.accepted());
        next = history.first();
        watch = beginning(history);
    }

    private Watch beginning(HistoryView history) {
        SignalView view = asked.view();
        boolean late = asked.isAcceptedBefore(history) || isBeyond(history);
        return view.baseline()
                .filter(known -> late)
                .map(known -> Watch.of(view.settings(), known))
                .orElseGet(() -> Watch.of(view.settings()));
    }

    /** Whether so much was forgotten that the baseline is gone as well. */
    private boolean isBeyond(HistoryView history) {
        if (!coming.isEmpty() || history.first() == 0) {
            return false;
        }
        HeldValues values = asked.values(history);
        long held = 0;
        for (long ordinal = history.first(); ordinal < history.end(); ordinal++) {
            held += values.has(ordinal) ? 1 : 0;
        }
        return held + asked.view().settings().baseline() < asked.view().counts().seen();
    }

    /** Takes what has come since, and tells the whole course. */
    EvidenceCourse goOn(HistoryView history) {
        HeldValues values = asked.values(history);
        for (long ordinal = Math.max(next, history.first()); ordinal < history.end(); ordinal++) {
            if (values.has(ordinal) && values.at(ordinal) instanceof Observation.Value(double value)) {
                take(history.millis(ordinal), value);
            }
        }
        next = history.end();
        return keeper.course();
    }

    private void take(long millis, double value) {
        while (!coming.isEmpty() && coming.getFirst().at().toEpochMilli() < millis) {
            accept(coming.removeFirst());
        }
        boolean shown = watch.threshold().isPresent() && millis >= asked.fromMillis();
        double raised = watch.observe(value).map(Alarm::evidence).orElse(0.0);
        latest.addLast(value);
        if (latest.size() > asked.view().settings().baseline()) {
            latest.removeFirst();
        }
        if (shown) {
            keeper.add(scale.at(millis), Math.max(raised, watch.evidence()));
        }
    }

    private void accept(Accepted accepted) {
        if (coming.isEmpty() && asked.view().baseline().isPresent()) {
            watch = Watch.of(asked.view().settings(), asked.view().baseline().get());
        } else if (latest.size() >= accepted.values()) {
            List<Double> values = latest.stream()
                    .skip(latest.size() - (long) accepted.values())
                    .toList();
            watch = Watch.of(asked.view().settings(), Baseline.learned(values).frozen());
        }
    }
}
