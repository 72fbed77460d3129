package io.countersign.app.cli;

import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are shown to people. */
final class Shown {
    private static final int SHORT_ID = 12;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Shown() {}

    /** The id without a cluster's hash tag. */
    static String id(ReviewId id) {
        return id.value().substring(id.value().indexOf('}') + 1);
    }

    /** As much of the id as usually tells items apart. */
    static String shortId(ReviewId id) {
        String whole = id(id);
        return whole.length() <= SHORT_ID ? whole : whole.substring(0, SHORT_ID);
    }

    /** A number from 0 to 1 with two digits, or a dash if it is unknown. */
    static String fraction(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What a state means, in the words of the console. */
    static String state(ReviewState state) {
        return switch (state) {
            case PENDING -> "waits for somebody";
            case CLAIMED -> "somebody works on it";
            case SECOND -> "waits for another person";
            case HELD -> "decided, not yet published";
            case APPROVED -> "approved and published";
            case MODIFIED -> "modified and published";
            case REJECTED -> "rejected and published";
        };
    }

    /** Cut to a width, with an ellipsis where something is left out. */
    static String cut(String text, int width) {
        int length = text.codePointCount(0, text.length());
        return length <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Cut or filled with spaces to a width. */
    static String column(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - cut.codePointCount(0, cut.length()));
    }
}
