package io.countersign.app.drift;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers without exponents. */
final class Numbers {
    private Numbers() {}

    static String plain(double value, int digits) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
