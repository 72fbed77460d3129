package io.countersign.engine.decision.risk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the name of a field says about its value. Names repeat from request to request, so that the answers are kept. */
final class FieldNames {
    private static final int MOST_KEPT = 4_096;
    private static final int LONGEST_KEPT = 64;
    private static final List<String> LABELS = List.of(
            "id",
            "ids",
            "uuid",
            "guid",
            "key",
            "number",
            "no",
            "nr",
            "code",
            "zip",
            "postcode",
            "phone",
            "fax",
            "ssn",
            "iban",
            "isin",
            "time",
            "timestamp",
            "date",
            "day",
            "month",
            "year",
            "at",
            "version",
            "seed",
            "index",
            "lat",
            "lon",
            "latitude",
            "longitude");
    private static final List<String> FLAGS =
            List.of("flag", "flags", "flagged", "suspicious", "suspected", "fraud", "sanctioned", "blocked", "alert");
    private static final Map<String, Kind> KNOWN = new ConcurrentHashMap<>();

    private enum Kind {
        LABEL,
        FLAG,
        OTHER
    }

    private FieldNames() {}

    /** Whether the value names something or says when it was, rather than how much it is. */
    static boolean isLabel(String name) {
        return kind(name) == Kind.LABEL;
    }

    /** Whether true is a warning. */
    static boolean isFlag(String name) {
        return kind(name) == Kind.FLAG;
    }

    /** How many characters of names are kept. */
    static int kept() {
        return KNOWN.keySet().stream().mapToInt(String::length).sum();
    }

    private static Kind kind(String name) {
        Kind known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Kind kind = kindOf(List.of(name.replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+")));
        if (name.length() <= LONGEST_KEPT && KNOWN.size() < MOST_KEPT) {
            KNOWN.put(name, kind);
        }
        return kind;
    }

    private static Kind kindOf(List<String> words) {
        if (words.stream().anyMatch(FLAGS::contains)) {
            return Kind.FLAG;
        }
        String last = words.isEmpty() ? "" : words.getLast();
        return LABELS.contains(last) ? Kind.LABEL : Kind.OTHER;
    }
}
