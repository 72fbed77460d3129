package io.countersign.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code .85}, {@code 1}, {@code 50,000}. */
final class PolicyNumber {
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern PLAIN = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 40;
    private static final int PLACES = 2;

    private PolicyNumber() {}

    /** Two decimals at least, unless it is whole; no zero in front. */
    static String text(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        if (exact.scale() <= 0) {
            return String.format(Locale.ROOT, "%,d", exact.toBigInteger());
        }
        String plain = exact.setScale(Math.max(PLACES, exact.scale())).toPlainString();
        return plain.replaceFirst("^(-?)0\\.", "$1.");
    }

    /** The number that was typed; the text itself where it is none. */
    static JsonNode read(String typed) {
        String text = typed.strip();
        boolean grouped = GROUPED.matcher(text).matches();
        if (text.length() > LONGEST || !(grouped || PLAIN.matcher(text).matches())) {
            return TextNode.valueOf(text);
        }
        double value = Double.parseDouble(text.replace(",", ""));
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : TextNode.valueOf(text);
    }

    /** What stands in a field for a value of a draft. */
    static String text(JsonNode value) {
        return value.isNumber() ? text(value.doubleValue()) : value.asText("");
    }
}
