package io.countersign.app.imports;

import java.util.List;
import java.util.Map;

/**
 * What the user said of a CSV file's columns.
 *
 * @param columns by field, the columns it is made of, also several with commas between; an empty list maps nothing to the field
 * @param constants by field, a value that every row has
 * @param source what the rows' {@code source} field says
 */
public record MappingWish(Map<String, List<String>> columns, Map<String, String> constants, String source) {
    public MappingWish {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }
}
