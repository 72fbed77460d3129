package io.countersign.app.imports;

import java.util.List;

/** One record of a CSV file; it may span several lines. */
sealed interface CsvRecord {
    /** Where it begins, counted from 1. */
    long line();

    record Fields(long line, List<String> values) implements CsvRecord {
        public Fields {
            values = List.copyOf(values);
        }

        /** What is wrong with it under a header of another width. */
        String otherThan(int width) {
            return "%d %s where the header has %d"
                    .formatted(values.size(), values.size() == 1 ? "value" : "values", width);
        }
    }

    /** Its quotes or its bytes make no sense. */
    record Broken(long line, String problem) implements CsvRecord {}
}
