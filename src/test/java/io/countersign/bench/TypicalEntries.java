package io.countersign.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Raw entries as a producer pushes them, each of {@value #BYTES} bytes and each different from all others. */
final class TypicalEntries {
    static final int BYTES = 560;
    private static final String FORM = """
            {"input": {"application_id": "LN-%08d", "purpose": "car", "amount": %d, "term_months": 48, "age": 41, \
            "employment": "salaried", "years_employed": 6, "annual_income": 52000, "monthly_debt": 740, \
            "credit_score": 688, "missed_payments_24m": 1, "home": "rent"}, \
            "model_output": {"decision": "approve", "amount": %d, "rate_percent": 6.4}, \
            "confidence": %.4f, "risk_score": %.4f, "model_name": "loan-%d", "timestamp": "2026-01-05T08:00:00Z", \
            "note": "%s"}""";

    private int made;

    List<byte[]> next(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry(made++, .05 + made % 900 / 1000.))
                .toList();
    }

    /** Entries whose risk needs one person. */
    List<byte[]> nextOfMediumRisk(int count) {
        return IntStream.range(0, count).mapToObj(i -> entry(made++, .5)).toList();
    }

    static byte[] entry(int number, double risk) {
        int amount = 1_000 + number % 60_000;
        String empty = form(number, amount, risk, "");
        return form(number, amount, risk, "x".repeat(BYTES - empty.length())).getBytes(US_ASCII);
    }

    private static String form(int number, int amount, double risk, String note) {
        double confidence = .3 + number % 700 / 1000.;
        return String.format(Locale.ROOT, FORM, number, amount, amount, confidence, risk, number % 3, note);
    }
}
