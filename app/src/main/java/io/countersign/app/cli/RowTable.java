package io.countersign.app.cli;

import io.countersign.engine.review.ReviewRow;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as a table of 100 columns. */
final class RowTable {
    private static final int[] WIDTHS = {12, 8, 8, 4, 4, 14, 10, 14, 18};

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

    private static String line(String... cells) {
        return IntStream.range(0, cells.length)
                .mapToObj(cell -> Shown.column(cells[cell], WIDTHS[cell]))
                .collect(Collectors.joining(" "))
                .stripTrailing();
    }
}
