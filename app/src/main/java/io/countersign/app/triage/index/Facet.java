package io.countersign.app.triage.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the values of one column, and keeps one copy of each text for all rows. */
final class Facet {
    private static final int MOST_VALUES = 10_000;
    private static final Comparator<FacetValue> MOST_FIRST =
            Comparator.comparingInt(FacetValue::count).reversed().thenComparing(FacetValue::value);

    private final Map<String, Entry> entries = new HashMap<>();

    private static final class Entry {
        private final String value;
        private int count;

        private Entry(String value) {
            this.value = value;
        }
    }

    /** The copy of this text that all rows share. */
    String canonical(String value) {
        @Nullable Entry known = entries.get(value);
        return known == null ? value : known.value;
    }

    void add(String value) {
        if (entries.size() < MOST_VALUES || entries.containsKey(value)) {
            entries.computeIfAbsent(value, Entry::new).count++;
        }
    }

    void remove(String value) {
        entries.computeIfPresent(value, (text, entry) -> --entry.count > 0 ? entry : null);
    }

    /** The values that occur most often, those first. */
    List<FacetValue> most(int limit) {
        return entries.values().stream()
                .filter(entry -> !entry.value.isEmpty())
                .map(entry -> new FacetValue(entry.value, entry.count))
                .sorted(MOST_FIRST)
                .limit(limit)
                .toList();
    }
}
