package io.countersign.app.triage.item.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Prints the value at which a parser stands. Numbers keep the digits that they were written with. */
public final class JsonPrinter {
    private static final int LONGEST_INLINE_LIST = 60;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final JsonParser parser;
    private final boolean pretty;

    private JsonPrinter(JsonParser parser, boolean pretty) {
        this.parser = parser;
        this.pretty = pretty;
    }

    /** Indented; lists of few short values stay on one line. The parser ends on the value's last token. */
    public static String pretty(JsonParser parser) throws IOException {
        return print(parser, true);
    }

    /** Without any white space, of a whole text that is known to be JSON. */
    public static String compact(String json) {
        return whole(json, JsonFormat.STRICT, false);
    }

    /** Indented, of a whole text that is known to be JSON. */
    public static String pretty(String json) {
        return whole(json, JsonFormat.LENIENT, true);
    }

    private static String whole(String json, JsonFactory format, boolean pretty) {
        try (JsonParser parser = format.createParser(json)) {
            parser.nextToken();
            return print(parser, pretty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text as JSON writes it. */
    public static String quote(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static String print(JsonParser parser, boolean pretty) throws IOException {
        var printer = new JsonPrinter(parser, pretty);
        printer.value(0);
        return printer.out.toString();
    }

    private void value(int depth) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(depth);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(depth);
        } else {
            out.append(scalar());
        }
    }

    private void object(int depth) throws IOException {
        out.append('{');
        boolean first = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            next(first, depth + 1);
            out.append(quote(parser.currentName())).append(pretty ? ": " : ":");
            parser.nextToken();
            value(depth + 1);
            first = false;
        }
        close(first, depth, '}');
    }

    private void list(int depth) throws IOException {
        int start = out.append('[').length();
        List<String> scalars = new ArrayList<>();
        boolean first = true;
        boolean flat = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            next(first, depth + 1);
            flat &= parser.currentToken().isScalarValue();
            int valueStart = out.length();
            value(depth + 1);
            if (flat && scalars.size() <= LONGEST_INLINE_LIST) {
                scalars.add(out.substring(valueStart));
            }
            first = false;
        }
        close(first, depth, ']');
        if (pretty && flat && !first) {
            inline(start, String.join(", ", scalars));
        }
    }

    private void inline(int start, String values) {
        if (values.length() <= LONGEST_INLINE_LIST) {
            out.setLength(start);
            out.append(values).append(']');
        }
    }

    private void next(boolean first, int depth) {
        if (!first) {
            out.append(',');
        }
        newLine(depth);
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int depth) {
        if (pretty) {
            out.append('\n').repeat(INDENT, depth);
        }
    }

    private String scalar() throws IOException {
        String text = parser.getText();
        return parser.currentToken() == JsonToken.VALUE_STRING ? quote(text) : text;
    }
}
