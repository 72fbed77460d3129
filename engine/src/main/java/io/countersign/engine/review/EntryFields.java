package io.countersign.engine.review;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of one entry while the parser passes over them. */
final class EntryFields {
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_QUOTE = 40;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private boolean input;
    private boolean output;
    private double confidence = Double.NaN;
    private double risk = Double.NaN;
    private String model = "";
    private String why = "";
    private @Nullable Integer priority;
    private @Nullable Instant due;

    void read(String name, JsonParser parser) throws IOException {
        JsonToken token = nextValue(name, parser);
        switch (name) {
            case "input" -> input = skip(name, parser);
            case "model_output" -> output = skip(name, parser);
            case "confidence" -> confidence = fraction(name, token, parser);
            case "risk_score" -> risk = fraction(name, token, parser);
            case "model_name" -> model = text(name, token, parser);
            case "reason", "reasons" -> why = reasons(name, token, parser);
            case "priority" -> priority = priority(name, token, parser);
            case "due" -> due = instant(name, token, parser);
            default -> skip(name, parser);
        }
    }

    ProducerEntry toEntry() {
        if (!input) {
            throw new MalformedEntry("input", "missing");
        }
        if (!output) {
            throw new MalformedEntry("model_output", "missing");
        }
        return new ProducerEntry(confidence, risk, model, why, priority, due);
    }

    private static JsonToken nextValue(String name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        refuseNaN(name, parser);
        return token;
    }

    /** Passes over the value, however deep it goes. */
    private static boolean skip(String name, JsonParser parser) throws IOException {
        int depth = 0;
        do {
            depth += parser.currentToken().isStructStart() ? 1 : 0;
            depth -= parser.currentToken().isStructEnd() ? 1 : 0;
            refuseNaN(name, parser);
        } while (depth > 0 && parser.nextToken() != null);
        return true;
    }

    private static void refuseNaN(String name, JsonParser parser) throws IOException {
        if (parser.isNaN()) {
            throw new MalformedEntry(name, "NaN and Infinity are not numbers in JSON");
        }
    }

    private static double fraction(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        if (!token.isNumeric()) {
            throw new MalformedEntry(name, "expected a number from 0 to 1, found " + shortly(token, parser));
        }
        double value = parser.getDoubleValue();
        if (!(value >= 0 && value <= 1)) {
            throw new MalformedEntry(name, "expected a number from 0 to 1, found " + shortly(token, parser));
        }
        return value == 0 ? 0 : value; // no negative zero
    }

    private static String text(String name, JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_NULL -> "";
            case VALUE_STRING -> oneLine(parser.getText());
            default -> throw new MalformedEntry(name, "expected text, found " + shortly(token, parser));
        };
    }

    private static String reasons(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            return text(name, token, parser);
        }
        var all = new StringJoiner(" · ");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                all.add(parser.getText());
            }
            skip(name, parser);
        }
        return oneLine(all.toString());
    }

    private static @Nullable Integer priority(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getText().matches("[0-9]")) {
            return parser.getIntValue();
        }
        throw new MalformedEntry(name, "expected a whole number from 0 to 9, found " + shortly(token, parser));
    }

    private static @Nullable Instant instant(String name, JsonToken token, JsonParser parser) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        try {
            Instant moment = OffsetDateTime.parse(parser.getText()).toInstant();
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LATEST)) {
                throw new MalformedEntry(name, "expected a moment from 1970 to 9999, found " + shortly(token, parser));
            }
            return moment;
        } catch (DateTimeException e) {
            throw new MalformedEntry(
                    name, "expected a moment such as 2031-05-04T12:00:00Z, found " + shortly(token, parser));
        }
    }

    private static String shortly(JsonToken token, JsonParser parser) throws IOException {
        if (token.isStructStart()) {
            return token == JsonToken.START_OBJECT ? "an object" : "a list";
        }
        String text = oneLine(parser.getText(), LONGEST_QUOTE + 1);
        return token == JsonToken.VALUE_STRING ? "the text \"" + text + "\"" : text;
    }

    private static String oneLine(String text) {
        return oneLine(text, LONGEST_TEXT);
    }

    private static String oneLine(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
        String printed = NOT_PRINTED.matcher(cut).replaceAll(" ");
        return LONE_SURROGATE.matcher(printed).replaceAll("\ufffd").strip();
    }
}
