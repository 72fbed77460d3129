package io.countersign.engine.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says for people why a text is not JSON, and where: the parser's own words speak of its options and its source code. */
public final class JsonFault {
    private static final Pattern CHARACTER = Pattern.compile("code (\\d+)");
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,40})");

    private static final Pattern DEPTH = Pattern.compile("nesting depth .*allowed \\((\\d+)");

    private JsonFault() {}

    /** Such as {@code not JSON at line 1, column 12: unexpected 'x'}; no full stop. */
    public static String words(JsonProcessingException fault) {
        return words(fault, "line %1$d, column %2$d");
    }

    /** The same for a text of one line, whose number, if it has one, the reader knows: {@code not JSON at column 12: …}. */
    public static String wordsInLine(JsonProcessingException fault) {
        return words(fault, "column %2$d");
    }

    private static String words(JsonProcessingException fault, String place) {
        if (fault instanceof StreamConstraintsException excess) {
            return excess(DEPTH.matcher(excess.getOriginalMessage()));
        }
        if (fault instanceof JsonEOFException) {
            return "not JSON: it ends too early, a bracket or a quote is still open";
        }
        @Nullable JsonLocation at = fault.getLocation();
        String where = at == null ? "" : " at " + place.formatted(at.getLineNr(), at.getColumnNr());
        return "not JSON" + where + ": " + what(fault.getOriginalMessage());
    }

    private static String excess(Matcher depth) {
        return depth.find()
                ? "nested too deep: more than %,d levels".formatted(Integer.parseInt(depth.group(1)))
                : "too large to be read: a text, a number or a name in it is too long";
    }

    private static String what(String parsers) {
        if (parsers.contains("umeric value")) {
            return "this is not how a number is written";
        }
        if (parsers.startsWith("Duplicate field")) {
            return twice(QUOTED.matcher(parsers));
        }
        if (parsers.startsWith("Invalid UTF-8")) {
            return "a byte that is not UTF-8";
        }
        if (parsers.startsWith("Illegal unquoted character")) {
            return "a line break, a tab or another control character stands in a text as it is";
        }
        if (parsers.startsWith("Unrecognized token") || parsers.startsWith("Unexpected close marker")) {
            return unexpected(QUOTED.matcher(parsers));
        }
        Matcher code = CHARACTER.matcher(parsers);
        return code.find() ? character(parsers, code.group(1)) : "a comma, a quote or a bracket is missing or too many";
    }

    private static String character(String parsers, String code) {
        int character = Integer.parseInt(code);
        String shown = Character.isISOControl(character) || !Character.isValidCodePoint(character)
                ? "control character " + character
                : "'" + Character.toString(character) + "'";
        return (parsers.startsWith("Unrecognized") ? "a backslash before " : "unexpected ") + shown;
    }

    private static String twice(Matcher quoted) {
        return quoted.find() ? "the field '%s' stands twice".formatted(quoted.group(1)) : "a field stands twice";
    }

    private static String unexpected(Matcher quoted) {
        return quoted.find() ? "unexpected '%s'".formatted(quoted.group(1)) : "unexpected text";
    }
}
