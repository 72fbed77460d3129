package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * Reads numbers out of JSON, also those that stand in a text, as in {@code "60000"}, {@code "$60,000.00"} or {@code "60.000,00 €"}.
 * A point alone is a decimal point: {@code "60.000"} is sixty.
 */
public final class Amount {
    private static final int LONGEST = 40;
    /** From a point that groups digits to what follows. */
    private static final int GROUP = 4;

    private static final Pattern MAY_BE_THOUSANDS = Pattern.compile("\\D*[1-9]\\d{0,2}\\.\\d{3}[^\\deE,]*");
    private static final int THOUSAND = 1_000;

    private Amount() {}

    /** The number; NaN if the value is none. Infinite if it is too large for a double. */
    public static double of(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isTextual() ? of(value.textValue()) : Double.NaN;
    }

    /** The largest number that may be meant: {@code "60.000"} is sixty thousand to many people. NaN if the value is none. */
    public static double largest(JsonNode value) {
        double number = of(value);
        boolean mayBeMore = !Double.isNaN(number)
                && value.isTextual()
                && MAY_BE_THOUSANDS.matcher(value.textValue()).matches();
        return mayBeMore ? Math.rint(number * THOUSAND) : number;
    }

    private static double of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !mayBegin(text.charAt(0))) {
            return Double.NaN;
        }
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point < 0 || comma < point) {
            return number(text, '.');
        }
        return comma - point == GROUP ? number(text.replace(".", ""), ',') : Double.NaN;
    }

    private static double number(String text, char decimal) {
        var digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == decimal) {
                digits.append('.');
            } else if (isDigit(c) || c == 'e' || c == 'E' || c == '-' || c == '+') {
                digits.append(c);
            } else if (!mayStandBetween(c)) {
                return Double.NaN;
            }
        }
        return parsed(digits.toString());
    }

    private static double parsed(String digits) {
        try {
            return Double.parseDouble(digits);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean mayBegin(char c) {
        return isDigit(c) || c == '-' || c == '+' || c == '.' || c == ' ' || isCurrency(c);
    }

    private static boolean mayStandBetween(char c) {
        return c == ',' || c == ' ' || c == '\'' || c == '_' || isCurrency(c);
    }

    private static boolean isCurrency(char c) {
        return Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
