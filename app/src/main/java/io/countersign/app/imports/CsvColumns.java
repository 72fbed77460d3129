package io.countersign.app.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of some columns of a CSV file, row by row, read as an import reads it. */
public final class CsvColumns implements Closeable {
    private final CsvRecords records;
    private final int width;
    private final List<Integer> columns;

    private CsvColumns(CsvRecords records, int width, List<Integer> columns) {
        this.records = records;
        this.width = width;
        this.columns = columns;
    }

    /** One row. */
    public sealed interface Row {
        /** Where it begins, counted from 1. */
        long line();

        /**
         * The text of the cells, stripped, in the order in which the columns were named.
         */
        record Cells(long line, List<String> values) implements Row {
            public Cells {
                values = List.copyOf(values);
            }
        }

        /**
         * A row that cannot be read.
         *
         * @param problem what was found and what was expected
         */
        record Unreadable(long line, String problem) implements Row {}
    }

    /**
     * Opens a file with a header.
     *
     * @param names of the columns
     * @param charset UTF-8, or any other in which ASCII is ASCII
     * @param delimiter between values; empty to tell by the header
     * @throws ImportException if the header cannot be read or has no such column
     */
    public static CsvColumns open(SourceFile file, List<String> names, Charset charset, Optional<Character> delimiter)
            throws IOException {
        var records = new CsvRecords(
                new Lines(file.in()), charset, delimiter.orElseGet(() -> CsvHeader.likelyDelimiter(file)));
        List<String> header = CsvHeader.read(records, file.name());
        var columns = new ArrayList<Integer>();
        for (String name : names) {
            columns.add(CsvHeader.position(file.name(), header, name));
        }
        return new CsvColumns(records, header.size(), columns);
    }

    /**
     * The names of the columns of a file with a header.
     *
     * @throws ImportException if the header cannot be read
     */
    public static List<String> names(SourceFile file, Charset charset) throws IOException {
        try (var records = new CsvRecords(new Lines(file.in()), charset, CsvHeader.likelyDelimiter(file))) {
            return CsvHeader.read(records, file.name()).stream()
                    .map(String::strip)
                    .toList();
        }
    }

    /** The next row; empty at the end. */
    public Optional<Row> next() throws IOException {
        Optional<CsvRecord> record = records.next();
        return record.isPresent() ? Optional.of(row(record.get())) : Optional.empty();
    }

    /** How many bytes were read. */
    public long bytesRead() {
        return records.bytesRead();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Row row(CsvRecord record) {
        return switch (record) {
            case CsvRecord.Broken(long line, String problem) -> new Row.Unreadable(line, problem);
            case CsvRecord.Fields other
            when other.values().size() != width -> new Row.Unreadable(other.line(), other.otherThan(width));
            case CsvRecord.Fields(long line, List<String> values) ->
                new Row.Cells(
                        line,
                        columns.stream().map(values::get).map(String::strip).toList());
        };
    }
}
