package io.countersign.app.settings.models;

import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.engine.autonomy.AutonomyStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One step of a model's history: it came to another level, or, where it stayed, another drift alarm came or ended.
 *
 * @param before how it stood before; empty for the oldest that is known
 */
record LevelStep(AutonomyStatus status, Optional<AutonomyStatus> before) {
    /** @param newestFirst as the board tells them */
    static List<LevelStep> of(List<AutonomyStatus> newestFirst) {
        return IntStream.range(0, newestFirst.size())
                .mapToObj(i -> new LevelStep(
                        newestFirst.get(i), newestFirst.stream().skip(i + 1L).findFirst()))
                .toList();
    }

    String sentence() {
        if (moved()) {
            return status.reason();
        }
        return status.alarm().isEmpty()
                ? Texts.of("models.entry.cleared")
                : Texts.of("models.entry.alarm", status.alarm());
    }

    /** When, and who. */
    String foot(ZoneId zone) {
        String since = Moments.absolute(status.since(), zone);
        if (!moved()) {
            return Texts.of("models.entry.meanwhile", since);
        }
        return status.by().equals(AutonomyStatus.RULE)
                ? Texts.of("models.entry.rule", since)
                : Texts.of("models.entry.person", since, status.by());
    }

    private boolean moved() {
        return before.filter(older -> older.since().equals(status.since())
                        && older.level() == status.level()
                        && older.pinned() == status.pinned())
                .isEmpty();
    }
}
