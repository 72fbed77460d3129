package io.countersign.app.imports;

import java.io.IOException;
import java.util.List;

/** How a CSV file begins. */
final class CsvHeader {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private CsvHeader() {}

    /**
     * The names of the columns as they stand there.
     *
     * @throws ImportException if there are none
     */
    static List<String> read(CsvRecords records, String file) throws IOException {
        CsvRecord header = records.next()
                .orElseThrow(() ->
                        new ImportException(file + " is empty; a CSV file begins with the names of its columns."));
        return switch (header) {
            case CsvRecord.Broken(long line, String problem) ->
                throw new ImportException(
                        "The header of %s cannot be read: line %d: %s.".formatted(file, line, problem));
            case CsvRecord.Fields(long line, List<String> names) -> names;
        };
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws ImportException if it is not there, or more than once
     */
    static int position(String file, List<String> header, String name) {
        List<String> names = header.stream().map(String::strip).toList();
        int position = names.indexOf(name.strip());
        if (position < 0) {
            throw new ImportException(
                    "%s has no column \"%s\"; its columns are %s.".formatted(file, name, String.join(", ", names)));
        }
        if (names.lastIndexOf(name.strip()) > position) {
            throw new ImportException(
                    "%s has several columns \"%s\"; give each a name of its own.".formatted(file, name));
        }
        return position;
    }

    /** The one that stands most often in the first line. */
    static char likelyDelimiter(SourceFile file) {
        String first = FileFormat.textOf(file.beginning()).lines().findFirst().orElse("");
        char best = ',';
        for (char each : DELIMITERS) {
            best = count(first, each) > count(first, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
