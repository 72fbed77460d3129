package io.countersign.app.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry a row. Each carries its source and line, because the queue takes identical bytes for one item, and identical
 * rows of a file are as many decisions; importing the same file again still adds nothing.
 */
final class CsvSource implements EntrySource {
    private static final JsonFactory JSON = new JsonFactory();

    private final CsvRecords records;
    private final ColumnMapping mapping;

    CsvSource(CsvRecords records, ColumnMapping mapping) {
        this.records = records;
        this.mapping = mapping;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        Optional<CsvRecord> record = records.next();
        return record.isPresent() ? Optional.of(row(record.get())) : Optional.empty();
    }

    @Override
    public long bytesRead() {
        return records.bytesRead();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private SourceRow row(CsvRecord record) throws IOException {
        return switch (record) {
            case CsvRecord.Broken(long line, String problem) -> new SourceRow.Unreadable(line, problem);
            case CsvRecord.Fields other
            when other.values().size() != mapping.width() ->
                new SourceRow.Unreadable(other.line(), other.otherThan(mapping.width()));
            case CsvRecord.Fields(long line, List<String> values) -> new SourceRow.Entry(line, entry(line, values));
        };
    }

    private byte[] entry(long line, List<String> values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (EntryField field : EntryField.values()) {
                writeField(json, field, values);
            }
            writeConstants(json);
            json.writeStringField("source", mapping.source());
            json.writeNumberField("line", line);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void writeField(JsonGenerator json, EntryField field, List<String> values) throws IOException {
        List<Integer> columns = mapping.columns(field);
        if (columns.isEmpty()) {
            return;
        }
        json.writeFieldName(field.key());
        if (isObject(field, columns)) {
            writeObject(json, columns, values);
        } else if (columns.size() > 1) {
            writeList(json, columns, values);
        } else {
            writeValue(json, field, values.get(columns.getFirst()));
        }
    }

    /** The evidence is always shown by name, unless a column holds the whole of it. */
    private boolean isObject(EntryField field, List<Integer> columns) {
        return switch (field) {
            case INPUT ->
                columns.size() > 1 || !mapping.name(columns.getFirst()).equalsIgnoreCase(field.key());
            case MODEL_OUTPUT -> columns.size() > 1;
            default -> false;
        };
    }

    private void writeObject(JsonGenerator json, List<Integer> columns, List<String> values) throws IOException {
        json.writeStartObject();
        for (int column : columns) {
            json.writeFieldName(mapping.name(column));
            CellValue.write(json, values.get(column));
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, List<Integer> columns, List<String> values) throws IOException {
        json.writeStartArray();
        for (int column : columns) {
            CellValue.writeText(json, values.get(column));
        }
        json.writeEndArray();
    }

    private static void writeValue(JsonGenerator json, EntryField field, String value) throws IOException {
        if (field.isText()) {
            CellValue.writeText(json, value);
        } else {
            CellValue.write(json, value);
        }
    }

    private void writeConstants(JsonGenerator json) throws IOException {
        for (Map.Entry<String, String> constant : mapping.constants().entrySet()) {
            json.writeFieldName(constant.getKey());
            Optional<EntryField> field = EntryField.of(constant.getKey());
            if (field.isPresent()) {
                writeValue(json, field.get(), constant.getValue());
            } else {
                CellValue.write(json, constant.getValue());
            }
        }
    }
}
