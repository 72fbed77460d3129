package io.countersign.app.confidence;

import io.countersign.app.decisions.LogStatus;
import io.countersign.app.decisions.Losses;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.decision.Route;
import io.countersign.engine.model.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report says in words. */
final class ConfidenceWords {
    private ConfidenceWords() {}

    static String of(Route route) {
        return switch (route) {
            case ACCEPTED -> Texts.of("confidence.route.accepted");
            case ACCEPTED_WITH_CAVEAT -> Texts.of("confidence.route.caveat");
            case FALLBACK -> Texts.of("confidence.route.fallback");
            case HUMAN_REVIEW -> Texts.of("confidence.route.people");
            case REJECTED -> Texts.of("confidence.route.rejected");
        };
    }

    static String of(Confidence.Unknown why, long times) {
        return switch (why) {
            case MISSING -> Texts.of("confidence.unknown.missing", times);
            case NULL -> Texts.of("confidence.unknown.null", times);
            case NOT_A_NUMBER -> Texts.of("confidence.unknown.nan", times);
            case INFINITE -> Texts.of("confidence.unknown.infinite", times);
            case NEGATIVE -> Texts.of("confidence.unknown.negative", times);
            case ABOVE_ONE -> Texts.of("confidence.unknown.above-one", times);
            case TEXT -> Texts.of("confidence.unknown.text", times);
            case BOOLEAN -> Texts.of("confidence.unknown.boolean", times);
            case STRUCTURE -> Texts.of("confidence.unknown.structure", times);
        };
    }

    /** As people write a share: whole percents, but not 0 or 100 for what is a little more or less. */
    static String percent(double share) {
        if (share > 0 && share < .01) {
            return Texts.of("confidence.percent.below");
        }
        double whole = share < 1 && share > .99 ? .99 : share;
        return Texts.of("confidence.percent", Math.round(whole * 100));
    }

    /** As confidences are written everywhere: .87. */
    static String score(double confidence) {
        if (Double.isNaN(confidence)) {
            return Texts.of("confidence.score.none");
        }
        String text = String.format(Locale.ROOT, "%.2f", confidence);
        return text.startsWith("0") ? text.substring(1) : text;
    }

    /** What is wrong with what is shown; a sentence each. */
    static List<String> notes(ConfidenceReport report, ZoneId zone) {
        var notes = new ArrayList<String>();
        if (report.log().status() instanceof LogStatus.Away(String sentence)) {
            notes.add(Texts.of("confidence.away", sentence));
        } else if (report.log().status() instanceof LogStatus.Reading) {
            notes.add(Texts.of("confidence.reading", report.log().history().size()));
        }
        notes.addAll(losses(report.log().losses(), report.at(), zone));
        return notes;
    }

    /** How far the log reaches back, if not as far as the window; else nothing. */
    static String reach(ConfidenceReport report, ZoneId zone) {
        return report.reachesOnlyTo()
                .map(since -> reach(since, report.at(), zone))
                .orElse("");
    }

    private static String reach(Instant since, Instant now, ZoneId zone) {
        return Texts.of(
                "confidence.reach", Moments.exactLength(Duration.between(since, now)), Moments.clock(since, now, zone));
    }

    private static List<String> losses(Losses losses, Instant now, ZoneId zone) {
        var sentences = new ArrayList<String>();
        String latest = losses.latest().map(at -> Moments.clock(at, now, zone)).orElse("");
        if (losses.gaps() > 0) {
            sentences.add(Texts.of("confidence.lost.gap", losses.gaps(), latest));
        }
        if (losses.unwritten() > 0) {
            sentences.add(Texts.of("confidence.lost.unwritten", losses.unwritten(), latest));
        }
        if (losses.unreadable() > 0) {
            sentences.add(Texts.of("confidence.lost.unreadable", losses.unreadable(), latest));
        }
        return sentences;
    }

    /** The histogram for ears. */
    static String histogram(ConfidenceReport report) {
        return report.counted().map(ConfidenceWords::summary).collect(Collectors.joining(" "));
    }

    private static String summary(ConfidenceCounts counts) {
        String routes = SlotTally.ROUTES.stream()
                .filter(route -> counts.to(route) > 0)
                .map(route -> Texts.of("confidence.spoken.route", percent(counts.share(route)), of(route)))
                .collect(Collectors.joining(", "));
        return Texts.of(
                "confidence.spoken.histogram",
                counts.whose().words(),
                counts.decisions(),
                score(counts.mean()),
                routes.isEmpty() ? Texts.of("confidence.spoken.nothing") : routes);
    }

    /** The course of time for ears. */
    static String course(ConfidenceReport report, ZoneId zone) {
        return report.counted().map(counts -> course(counts, report.at(), zone)).collect(Collectors.joining(" "));
    }

    private static String course(ConfidenceCounts counts, Instant now, ZoneId zone) {
        List<Slot> known =
                counts.slots().stream().filter(slot -> slot.known() > 0).toList();
        if (known.isEmpty()) {
            return Texts.of("confidence.spoken.no-course", counts.whose().words());
        }
        return Texts.of(
                "confidence.spoken.course",
                counts.whose().words(),
                score(known.getFirst().median()),
                Moments.clock(Instant.ofEpochMilli(known.getFirst().startMillis()), now, zone),
                score(known.getLast().median()),
                Moments.clock(Instant.ofEpochMilli(known.getLast().startMillis()), now, zone));
    }
}
