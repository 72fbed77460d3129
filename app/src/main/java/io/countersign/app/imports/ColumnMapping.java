package io.countersign.app.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which columns of a CSV file become which fields of an entry. Immutable. */
final class ColumnMapping {
    private static final List<String> LIKELY_OUTPUTS = List.of(
            "output",
            "answer",
            "prediction",
            "predicted",
            "decision",
            "response",
            "label",
            "target",
            "class",
            "result");

    private static final Set<String> OWN_FIELDS = Set.of("input", "source", "line");

    private final List<String> header;
    private final String source;
    private final SortedMap<String, String> constants;
    private final Map<EntryField, List<Integer>> columns = new EnumMap<>(EntryField.class);

    /**
     * Maps what the user named, then the columns that are named like a field; what is left becomes the input.
     *
     * @throws ImportException if a column is not there, or nothing can serve as the model's output
     */
    ColumnMapping(String file, List<String> header, MappingWish wish) {
        this.header = named(file, header);
        this.source = wish.source();
        this.constants = constants(wish);
        mapNamed(file, wish);
        mapOwn();
        requireOutput(file);
        columns.computeIfAbsent(EntryField.INPUT, field -> leftOver());
        requireInput(file);
    }

    int width() {
        return header.size();
    }

    String name(int column) {
        return header.get(column);
    }

    /** The columns of a field, counted from 0; empty if it has none. */
    List<Integer> columns(EntryField field) {
        return columns.getOrDefault(field, List.of());
    }

    /** Fields that are the same in every row, by name, in the order of their names. */
    SortedMap<String, String> constants() {
        return constants;
    }

    String source() {
        return source;
    }

    private static List<String> named(String file, List<String> header) {
        var names = new LinkedHashSet<String>();
        for (int column = 0; column < header.size(); column++) {
            String name = header.get(column).strip();
            if (!names.add(name.isEmpty() ? "column_" + (column + 1) : name)) {
                throw new ImportException(
                        "Two columns of %s are named \"%s\"; rename one of them.".formatted(file, name));
            }
        }
        return List.copyOf(names);
    }

    private static SortedMap<String, String> constants(MappingWish wish) {
        var constants = new TreeMap<String, String>();
        wish.constants().forEach((key, value) -> {
            String name = EntryField.of(key).map(EntryField::key).orElse(key);
            if (OWN_FIELDS.contains(name)) {
                throw new ImportException(
                        "The field \"%s\" cannot be set, it comes from the file; choose another name.".formatted(name));
            }
            constants.put(name, value);
        });
        return Collections.unmodifiableSortedMap(constants);
    }

    private void mapNamed(String file, MappingWish wish) {
        wish.columns().forEach((key, names) -> {
            EntryField field = EntryField.of(key)
                    .orElseThrow(() -> new ImportException(
                            "\"%s\" is no field of an entry; map one of %s.".formatted(key, EntryField.keys())));
            List<String> single = names.stream().flatMap(this::split).toList();
            requireFitting(field, single);
            columns.put(field, single.stream().map(name -> position(file, name)).toList());
        });
    }

    private void requireFitting(EntryField field, List<String> names) {
        if (constants.containsKey(field.key())) {
            throw new ImportException(
                    "The field \"%s\" is mapped to a column and set to a value; leave one of them out."
                            .formatted(field.key()));
        }
        if (names.size() > 1 && !field.isMany()) {
            throw new ImportException("The field \"%s\" takes one column; map it to one of %s."
                    .formatted(field.key(), String.join(", ", names)));
        }
    }

    /** A name may hold a comma itself. */
    private Stream<String> split(String names) {
        return header.contains(names)
                ? Stream.of(names)
                : Stream.of(names.split(",")).map(String::strip);
    }

    private int position(String file, String name) {
        return CsvHeader.position(file, header, name);
    }

    private void mapOwn() {
        Set<Integer> used = used();
        List<String> lower =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        for (EntryField field : EntryField.values()) {
            if (columns.containsKey(field) || constants.containsKey(field.key())) {
                continue;
            }
            field.ownColumns().stream()
                    .map(lower::indexOf)
                    .filter(position -> position >= 0 && !used.contains(position))
                    .findFirst()
                    .ifPresent(position -> columns.put(field, List.of(position)));
        }
    }

    private Set<Integer> used() {
        var used = new LinkedHashSet<Integer>();
        columns.values().forEach(used::addAll);
        return used;
    }

    private List<Integer> leftOver() {
        Set<Integer> used = used();
        var rest = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            if (!used.contains(column)) {
                rest.add(column);
            }
        }
        return rest;
    }

    private void requireOutput(String file) {
        if (columns(EntryField.MODEL_OUTPUT).isEmpty() && !constants.containsKey(EntryField.MODEL_OUTPUT.key())) {
            throw new ImportException(
                    "Nothing in %s says what the model answered; name the column, for example: countersign queue import %s --map model_output=%s. Its columns are %s."
                            .formatted(file, quoted(file), quoted(likelyOutput()), String.join(", ", header)));
        }
    }

    private void requireInput(String file) {
        if (columns(EntryField.INPUT).isEmpty()) {
            throw new ImportException(
                    "No column of %s is left for the input; name one with --map input=COLUMN.".formatted(file));
        }
    }

    private String likelyOutput() {
        List<Integer> free = leftOver();
        return free.stream()
                .map(header::get)
                .filter(name -> LIKELY_OUTPUTS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains))
                .findFirst()
                .orElseGet(() -> header.get(free.isEmpty() ? 0 : free.getLast()));
    }

    private static String quoted(String word) {
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/".indexOf(c) >= 0)
                ? word
                : "'" + word + "'";
    }
}
