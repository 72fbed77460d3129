package io.countersign.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes numbers as ECMAScript does (ECMA-262, Number::toString): the shortest digits that read back as the same double,
 * with an exponent below 1e-6 and from 1e21 on. A number that is not the value of such digits is written in full.
 */
final class CanonicalNumber {
    private static final long EXACT = 1L << 53;
    private static final int LONGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;
    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    private CanonicalNumber() {}

    static void write(JsonNode number, StringBuilder text) {
        if (number.isDouble() || number.isFloat()) {
            write(number.doubleValue(), text);
        } else if (number.canConvertToLong() && number.isIntegralNumber() && Math.abs(number.longValue()) <= EXACT) {
            text.append(number.longValue());
        } else {
            write(number.decimalValue(), text);
        }
    }

    private static void write(BigDecimal number, StringBuilder text) {
        double nearest = number.doubleValue();
        if (Double.isFinite(nearest) && shortest(nearest).compareTo(number) == 0) {
            write(nearest, text);
        } else {
            text.append(number.stripTrailingZeros());
        }
    }

    private static void write(double number, StringBuilder text) {
        if (!Double.isFinite(number) || number == 0) {
            text.append(number == 0 ? "0" : Double.toString(number));
            return;
        }
        if (number < 0) {
            text.append('-');
        }
        BigDecimal value = shortest(Math.abs(number));
        String digits = value.unscaledValue().toString();
        write(digits, digits.length() - value.scale(), text);
    }

    /** The shortest decimal that reads back as this double. Java writes two digits where one would do. */
    private static BigDecimal shortest(double number) {
        BigDecimal value = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (value.precision() == 2) {
            BigDecimal shorter = value.round(ONE_DIGIT).stripTrailingZeros();
            return shorter.doubleValue() == number ? shorter : value;
        }
        return value;
    }

    /**
     * @param point where the decimal point stands, counted from before the first digit
     */
    private static void write(String digits, int point, StringBuilder text) {
        if (point > LONGEST_PLAIN || point <= SMALLEST_PLAIN) {
            scientific(digits, point - 1, text);
        } else if (point <= 0) {
            text.append("0.").repeat('0', -point).append(digits);
        } else if (point >= digits.length()) {
            text.append(digits).repeat('0', point - digits.length());
        } else {
            text.append(digits, 0, point).append('.').append(digits, point, digits.length());
        }
    }

    private static void scientific(String digits, int exponent, StringBuilder text) {
        text.append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+').append(Math.abs(exponent));
    }
}
