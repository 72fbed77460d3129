package io.countersign.app.drift;

import io.countersign.app.shell.StatusAlert;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.drift.live.DriftFeed;
import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.drift.live.SignalView;
import io.countersign.engine.drift.live.WatchCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How everything stands in words. */
public final class StatusWords {
    private StatusWords() {}

    /** What the status bar says: which streams have alarms; nothing without any. */
    public static StatusAlert alert(DriftStatus status) {
        List<SignalView> alarmed = alarmed(status);
        if (alarmed.isEmpty()) {
            return StatusAlert.NONE;
        }
        var first = alarmed.getFirst().stream();
        String name = Texts.of(
                "drift.status.one",
                first.model(),
                DriftWords.signal(first.signal()).toLowerCase(Locale.ROOT));
        return new StatusAlert(
                alarmed.size() == 1 ? name : Texts.of("drift.status.more", name, alarmed.size() - 1), Tone.WARNING);
    }

    /** How many streams have an alarm that stands. */
    public static int alarms(DriftStatus status) {
        return alarmed(status).size();
    }

    private static List<SignalView> alarmed(DriftStatus status) {
        return StreamOrder.sorted(status).stream().filter(SignalView::isAlarmed).toList();
    }

    static String headline(DriftStatus status) {
        return Texts.of("drift.headline", status.signals().size(), alarms(status));
    }

    /** What is promised for all together, and how it stands with that. */
    static String budget(DriftStatus status) {
        return Texts.of(
                "drift.budget",
                status.plan().target(),
                status.counts().decisions(),
                String.format(Locale.ROOT, "%.2f", status.expectedFalseAlarms()));
    }

    /** What a person should know beside it; a sentence each. */
    static List<String> notes(DriftStatus status) {
        var notes = new ArrayList<String>();
        switch (status.feed()) {
            case DriftFeed.Away(String sentence) -> notes.add(Texts.of("confidence.away", sentence));
            case DriftFeed.Reading() ->
                notes.add(Texts.of("confidence.reading", status.counts().decisions()));
            case DriftFeed.Live() -> {}
        }
        if (!status.notice().isEmpty()) {
            notes.add(status.notice());
        }
        WatchCounts counts = status.counts();
        count(notes, "drift.note.lost", counts.lost());
        count(notes, "drift.note.unreadable", counts.unreadable());
        count(notes, "drift.note.late", counts.late());
        count(notes, "drift.note.unwatched", counts.unwatched());
        count(notes, "drift.note.gaps", counts.gaps());
        return notes;
    }

    private static void count(List<String> notes, String key, long count) {
        if (count > 0) {
            notes.add(Texts.of(key, count));
        }
    }
}
