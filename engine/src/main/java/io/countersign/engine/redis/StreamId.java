package io.countersign.engine.redis;

import java.time.Instant;
import java.util.regex.Pattern;

/** The ids of stream entries: milliseconds, a hyphen and a number. */
final class StreamId {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19})-\\d{1,19}");

    private StreamId() {}

    static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    /** When the entry was made. */
    static Instant at(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    /** The beginning of a range after an entry, or of the whole stream if the id is empty. */
    static String after(String id) {
        return id.isEmpty() ? "-" : "(" + id;
    }
}
