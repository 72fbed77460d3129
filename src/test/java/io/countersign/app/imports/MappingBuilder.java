package io.countersign.app.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in a test what is known of a file. */
final class MappingBuilder {
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    Charset charset = StandardCharsets.UTF_8;
    Optional<FileFormat> format = Optional.empty();

    MappingBuilder map(String field, String... names) {
        columns.computeIfAbsent(field, key -> new ArrayList<>()).addAll(List.of(names));
        return this;
    }

    MappingBuilder set(String field, String value) {
        constants.put(field, value);
        return this;
    }

    EntrySources sources() {
        return new EntrySources(format, new MappingWish(columns, constants, "data.csv"), charset, Optional.empty());
    }
}
