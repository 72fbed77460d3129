package io.countersign.app.drift;

import io.countersign.app.drift.StreamReport.Mark;
import io.countersign.app.ui.Texts;
import io.countersign.engine.drift.Alarm;
import io.countersign.engine.drift.Change;
import io.countersign.engine.drift.Condition;
import io.countersign.engine.drift.MonitorSettings;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchedStream;
import java.util.Locale;
import java.util.Optional;

/** What a stream and its report say in words. */
final class DriftWords {
    private static final String OVERRIDE = "override";
    private static final String SHARE = "share:";
    private static final String OUTPUT = "output:";

    private DriftWords() {}

    /** What is watched, as a noun at the beginning of a sentence. */
    static String signal(String word) {
        return switch (word) {
            case "confidence" -> Texts.of("drift.signal.confidence");
            case "risk" -> Texts.of("drift.signal.risk");
            case OVERRIDE -> Texts.of("drift.signal.override");
            case "calibration" -> Texts.of("drift.signal.calibration");
            case "latency" -> Texts.of("drift.signal.latency");
            case "share:accepted" -> Texts.of("drift.signal.share.accepted");
            case "share:accepted_with_caveat" -> Texts.of("drift.signal.share.caveat");
            case "share:fallback" -> Texts.of("drift.signal.share.fallback");
            case "share:human_review" -> Texts.of("drift.signal.share.people");
            case "share:rejected" -> Texts.of("drift.signal.share.rejected");
            default ->
                word.startsWith(OUTPUT) ? Texts.of("drift.signal.output", word.substring(OUTPUT.length())) : word;
        };
    }

    static String modelOf(WatchedStream stream) {
        return stream.version().isEmpty()
                ? stream.model()
                : Texts.of("confidence.whose.version", stream.model(), stream.version());
    }

    /** Signal and model. */
    static String nameOf(WatchedStream stream) {
        return stream.model().isEmpty()
                ? signal(stream.signal())
                : Texts.of("drift.stream", signal(stream.signal()), modelOf(stream));
    }

    /** A value in the unit of its signal. */
    static String amount(String signal, double value) {
        if (signal.equals("latency")) {
            return Texts.of("drift.milliseconds", String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value));
        }
        if (signal.startsWith(SHARE) || signal.equals(OVERRIDE)) {
            return Texts.of("drift.percent", String.format(Locale.ROOT, "%.1f", value * 100));
        }
        return Math.abs(value) < 1_000 ? fraction(value) : String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String fraction(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }

    static String mean(String signal, MeanOf mean) {
        return Texts.of("drift.mean", amount(signal, mean.mean()), amount(signal, mean.error()));
    }

    /** How it stands, in a few words. */
    static String condition(SignalView view) {
        return switch (view.condition()) {
            case Condition.Waiting() -> Texts.of("drift.condition.waiting");
            case Condition.Learning(long have, long need) -> Texts.of("drift.condition.learning", have, need);
            case Condition.Watching(long values) -> Texts.of("drift.condition.watching", values);
            case Condition.Constant(double value, long values) ->
                Texts.of("drift.condition.constant", amount(view.stream().signal(), value));
            case Condition.Alarmed(Alarm alarm) -> Texts.of("drift.condition.alarmed", change(alarm.change()));
        };
    }

    static String change(Change change) {
        return switch (change) {
            case DOWN -> Texts.of("drift.change.down");
            case UP -> Texts.of("drift.change.up");
            case WIDER -> Texts.of("drift.change.wider");
            case NARROWER -> Texts.of("drift.change.narrower");
            case TAILS -> Texts.of("drift.change.tails");
            case OVERCONFIDENT -> Texts.of("drift.change.overconfident");
            case UNDERCONFIDENT -> Texts.of("drift.change.underconfident");
            case DIFFERENT -> Texts.of("drift.change.different");
        };
    }

    /** What a person should know first. */
    static String sentence(StreamReport report) {
        SignalView view = report.view();
        String signal = signal(view.stream().signal());
        return switch (view.condition()) {
            case Condition.Waiting() ->
                Texts.of(view.baseline().isPresent() ? "drift.sentence.anew" : "drift.sentence.waiting", signal);
            case Condition.Learning(long have, long need) ->
                Texts.of("drift.sentence.learning", signal, have, need, need - have);
            case Condition.Watching(long values) -> Texts.of("drift.sentence.watching", signal, values);
            case Condition.Constant(double value, long values) ->
                Texts.of("drift.sentence.constant", signal, amount(view.stream().signal(), value), values);
            case Condition.Alarmed(Alarm alarm) -> alarmed(report, alarm);
        };
    }

    private static String alarmed(StreamReport report, Alarm alarm) {
        String signal = report.view().stream().signal();
        String when = report.marks().stream()
                .filter(Mark::alarm)
                .findFirst()
                .map(mark -> when(report, mark))
                .orElse("");
        String what = Texts.of("drift.sentence.alarmed", signal(signal), change(alarm.change()), when);
        Optional<String> means = report.usual()
                .flatMap(usual -> report.now()
                        .map(now -> Texts.of("drift.sentence.means", mean(signal, now), mean(signal, usual))));
        return means.map(words -> what + " " + words).orElse(what);
    }

    private static String when(StreamReport report, Mark mark) {
        return mark.since()
                .map(since -> Texts.of(
                        "drift.since",
                        report.across().words(since),
                        report.across().words(mark.at())))
                .orElseGet(() -> Texts.of("drift.noticed", report.across().words(mark.at())));
    }

    /** How sure that is. */
    static String sureness(SignalView view) {
        MonitorSettings settings = view.settings();
        return settings.keepsPromise(view.caveats())
                ? Texts.of(view.isAlarmed() ? "drift.sure.alarm" : "drift.sure.promise", settings.target())
                : settings.rate(view.caveats());
    }

    /** Why there is no course of the evidence. */
    static String noCourse(StreamReport report) {
        return switch (report.view().condition()) {
            case Condition.Waiting _, Condition.Learning _ -> Texts.of("drift.no-course.learning");
            case Condition.Watching _, Condition.Constant _, Condition.Alarmed _ -> Texts.of("drift.no-course.window");
        };
    }

    /** The chart of the evidence for ears. */
    static String evidence(StreamReport report) {
        return Texts.of(
                "drift.spoken.evidence",
                nameOf(report.view().stream()),
                report.view().evidence(),
                report.view().threshold().orElse(Double.NaN),
                report.marks().stream().filter(Mark::alarm).count());
    }

    /** The chart of the values for ears. */
    static String values(StreamReport report) {
        String signal = report.view().stream().signal();
        return report.usual()
                .flatMap(usual -> report.now()
                        .map(now -> Texts.of("drift.sentence.means", mean(signal, now), mean(signal, usual))))
                .orElse("");
    }

    static String percent(double share) {
        return Texts.of("drift.percent", String.format(Locale.ROOT, "%.1f", share * 100));
    }
}
