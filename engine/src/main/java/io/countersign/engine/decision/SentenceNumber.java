package io.countersign.engine.decision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the sentences of reasons write them: whole ones with a comma between thousands, others with four digits. */
final class SentenceNumber {
    /** Twelve digits: what stands behind them is noise of the arithmetic. Most numbers have fewer. */
    private static final MathContext EXACT = new MathContext(12);

    private static final int DIGITS = 4;

    private SentenceNumber() {}

    /** A number as it is, but for the noise of the arithmetic. */
    static String words(double number) {
        var words = new StringBuilder();
        write(number, true, words);
        return words.toString();
    }

    /** Whether two different numbers would be written alike, so that a sentence that compares them would be wrong. */
    static boolean looksTheSame(double one, double other) {
        return one != other
                && Double.isFinite(one)
                && Double.isFinite(other)
                && digits(one, false).equals(digits(other, false));
    }

    static void write(double number, boolean exact, StringBuilder sentence) {
        if (number != Math.rint(number) || Math.abs(number) >= 1e15) {
            sentence.append(Double.isFinite(number) ? digits(number, exact) : Double.toString(number));
            return;
        }
        int from = sentence.length();
        sentence.append((long) number);
        int first = sentence.charAt(from) == '-' ? from + 1 : from;
        for (int comma = sentence.length() - 3; comma > first; comma -= 3) {
            sentence.insert(comma, ',');
        }
    }

    /** Cut and not rounded, because what is rounded up may seem to reach a limit. */
    private static String digits(double number, boolean exact) {
        String whole = Double.toString(number);
        if (whole.length() <= DIGITS + 2 && whole.indexOf('E') < 0) {
            return whole;
        }
        BigDecimal noiseless = new BigDecimal(whole).round(EXACT);
        int places = Math.max(DIGITS, noiseless.scale() - noiseless.precision() + DIGITS);
        BigDecimal told =
                exact || noiseless.scale() <= places ? noiseless : noiseless.setScale(places, RoundingMode.DOWN);
        return told.stripTrailingZeros().toPlainString();
    }
}
