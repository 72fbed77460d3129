package io.countersign.engine.redis;

import java.time.Instant;
import java.util.regex.Pattern;

/** The ids of stream entries: milliseconds, a hyphen and a number. */
final class StreamId {
    /** Before the first entry. */
    static final String NONE = "0-0";

    private static final Pattern FORM = Pattern.compile("\\d{1,19}-\\d{1,19}");

    private StreamId() {}

    static boolean isValid(String id) {
        return FORM.matcher(id).matches();
    }

    static int compare(String a, String b) {
        int byTime = Long.compare(millis(a), millis(b));
        return byTime == 0 ? Long.compare(number(a), number(b)) : byTime;
    }

    /** When the entry was made. */
    static Instant at(String id) {
        return Instant.ofEpochMilli(millis(id));
    }

    /** The beginning of a range after an entry, or of the whole stream if the id is empty. */
    static String after(String id) {
        return id.isEmpty() ? "-" : "(" + id;
    }

    private static long millis(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
