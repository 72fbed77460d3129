package io.countersign.app.triage.item;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says how the person stands to the item, where there is something to say. */
final class StandingWords {
    private StandingWords() {}

    static Optional<Notice> of(Standing standing, Clock clock) {
        return switch (standing) {
            case Standing.Unknown unknown -> Optional.empty();
            case Standing.Mine mine -> Optional.empty();
            case Standing.Saving saving -> Optional.empty();
            case Standing.Lapsed lapsed -> notice(Tone.WARNING, "item.standing.lapsed");
            case Standing.Taken taken -> taken(taken, clock);
            case Standing.Yours yours -> notice(Tone.INFO, "item.standing.yours");
            case Standing.Decided decided -> decided(decided);
            case Standing.Forbidden forbidden -> notice(Tone.NEUTRAL, "item.standing.forbidden");
            case Standing.Vanished vanished -> notice(Tone.WARNING, "item.vanished");
            case Standing.Refused(String sentence) -> Optional.of(new Notice(sentence, Tone.DANGER));
            case Standing.Offline offline -> offline(offline);
            case Standing.Given given -> notice(Tone.INFO, "item.standing.given");
        };
    }

    private static Optional<Notice> offline(Standing.Offline offline) {
        return offline.claimed()
                ? notice(Tone.WARNING, "item.standing.offline", offline.sentence())
                : notice(Tone.WARNING, "item.standing.offline-unclaimed", offline.sentence());
    }

    private static Optional<Notice> taken(Standing.Taken taken, Clock clock) {
        Instant now = clock.instant();
        String until = Moments.clock(taken.until(), now, clock.getZone());
        return taken.lost()
                ? notice(Tone.DANGER, "item.standing.lost", taken.owner(), until)
                : notice(Tone.NEUTRAL, "item.standing.taken", taken.owner(), until);
    }

    private static Optional<Notice> decided(Standing.Decided decided) {
        ReviewRow row = decided.row();
        String who = row.owner() == null ? "" : row.owner();
        if (decided.lost()) {
            return notice(Tone.DANGER, "item.standing.decided-meanwhile", who);
        }
        if (row.state() == ReviewState.HELD) {
            return notice(Tone.INFO, "item.standing.held", who);
        }
        return notice(
                Tone.NEUTRAL, "item.standing.decided", Look.of(row.state()).text(), who);
    }

    private static Optional<Notice> notice(Tone tone, String key, Object... arguments) {
        return Optional.of(new Notice(Texts.of(key, arguments), tone));
    }
}
