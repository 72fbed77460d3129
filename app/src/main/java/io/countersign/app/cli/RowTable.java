package io.countersign.app.cli;

import io.countersign.engine.review.ReviewRow;
import java.time.Instant;
import java.util.Objects;

/** Rows as a table of 100 columns. */
final class RowTable {
    private static final int ID = 12;
    private static final int STATE = 8;
    private static final int LEVEL = 8;
    private static final int NUMBER = 4;
    private static final int DUE = 14;
    private static final int OWNER = 10;
    private static final int MODEL = 14;
    private static final int WHY = 18;

    private RowTable() {}

    static String header() {
        return line("ID", "STATE", "LEVEL", "RISK", "CONF", "DUE", "OWNER", "MODEL", "WHY");
    }

    static String line(ReviewRow row, Instant now) {
        return line(
                Shown.shortId(row.id()),
                Shown.lower(row.state()),
                Shown.lower(row.level()),
                Shown.fraction(row.risk()),
                Shown.fraction(row.confidence()),
                row.state().isPublished() ? "" : RelativeTime.of(row.due(), now),
                Objects.requireNonNullElse(row.owner(), ""),
                row.model(),
                row.why());
    }

    private static String line(
            String id,
            String state,
            String level,
            String risk,
            String confidence,
            String due,
            String owner,
            String model,
            String why) {
        return String.join(
                        " ",
                        Shown.column(id, ID),
                        Shown.column(state, STATE),
                        Shown.column(level, LEVEL),
                        Shown.column(risk, NUMBER),
                        Shown.column(confidence, NUMBER),
                        Shown.column(due, DUE),
                        Shown.column(owner, OWNER),
                        Shown.column(model, MODEL),
                        Shown.cut(why, WHY))
                .stripTrailing();
    }
}
