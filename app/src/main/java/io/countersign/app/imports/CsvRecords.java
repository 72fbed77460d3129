package io.countersign.app.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The records of a CSV file. A quote that is never closed would swallow the rest of the file, so a record whose quotes make
 * no sense costs only its first line: reading goes on with the line after it.
 */
final class CsvRecords implements Closeable {
    private static final int MOST_LINES = 1_000;
    private static final int FILE_AND_RECORD = 2;
    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Lines lines;
    private final Charset charset;
    private final CsvSchema form;
    private final Deque<Lines.Line> again = new ArrayDeque<>();

    CsvRecords(Lines lines, Charset charset, char delimiter) {
        this.lines = lines;
        this.charset = charset;
        this.form = CsvSchema.emptySchema().withColumnSeparator(delimiter);
    }

    /** The next record; blank lines are none. */
    Optional<CsvRecord> next() throws IOException {
        Optional<Lines.Line> line = nextLine();
        while (line.isPresent() && isBlank(line.get())) {
            line = nextLine();
        }
        return line.isPresent() ? Optional.of(record(line.get())) : Optional.empty();
    }

    long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRecord record(Lines.Line first) throws IOException {
        var taken = new ArrayList<Lines.Line>();
        try {
            return new CsvRecord.Fields(first.number(), values(first, taken));
        } catch (BrokenRecord e) {
            taken.subList(1, taken.size()).reversed().forEach(again::addFirst);
            return new CsvRecord.Broken(first.number(), e.problem);
        }
    }

    private List<String> values(Lines.Line first, List<Lines.Line> taken) throws IOException, BrokenRecord {
        var text = new StringBuilder();
        Optional<Lines.Line> line = Optional.of(first);
        while (line.isPresent() && taken.size() < MOST_LINES) {
            taken.add(line.get());
            text.append(taken.size() == 1 ? "" : "\n").append(decode(line.get()));
            if (taken.size() == 1 || text.indexOf("\"", text.lastIndexOf("\n")) >= 0) {
                Optional<List<String>> complete = parse(text.toString());
                if (complete.isPresent()) {
                    return complete.get();
                }
            }
            line = nextLine();
        }
        throw new BrokenRecord("a quote is opened and never closed");
    }

    private Optional<Lines.Line> nextLine() throws IOException {
        return again.isEmpty() ? lines.next() : Optional.of(again.removeFirst());
    }

    private String decode(Lines.Line line) throws BrokenRecord {
        if (line.tooLong()) {
            throw new BrokenRecord("the line is longer than 64 MiB");
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenRecord("not valid " + charset + "; name another encoding with --encoding");
        }
    }

    /** The values; empty if a quote is still open at the end. */
    private Optional<List<String>> parse(String text) throws IOException, BrokenRecord {
        var values = new ArrayList<String>();
        int beginnings = 0;
        try (CsvParser parser = CSV.createParser(text)) {
            parser.setSchema(form);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    values.add(parser.getText());
                }
                beginnings += token == JsonToken.START_ARRAY ? 1 : 0;
            }
            if (beginnings > FILE_AND_RECORD) {
                throw new BrokenRecord("a carriage return stands alone in it; save the file with line feeds");
            }
            return Optional.of(values);
        } catch (JsonProcessingException e) {
            if (e.getOriginalMessage().startsWith("Missing closing quote")) {
                return Optional.empty();
            }
            throw new BrokenRecord("a quoted value is followed by something else than a separator");
        }
    }

    private static boolean isBlank(Lines.Line line) {
        return !line.tooLong() && new String(line.bytes(), StandardCharsets.US_ASCII).isBlank();
    }

    private static final class BrokenRecord extends Exception {
        private final String problem;

        BrokenRecord(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }
    }
}
