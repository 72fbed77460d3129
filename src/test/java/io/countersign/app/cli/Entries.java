package io.countersign.app.cli;

import io.countersign.engine.review.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Entries as a producer pushes them. */
final class Entries {
    private Entries() {}

    /** A loan of which two people have to approve. */
    static String highRisk(int number) {
        return entry(number, "0.80");
    }

    /** A loan of which one person has to approve. */
    static String mediumRisk(int number) {
        return entry(number, "0.40");
    }

    /** A loan of which two people, one of them a senior, have to approve. */
    static String critical(int number) {
        return entry(number, "0.99");
    }

    /** Two whose ids have the first two digits in common. */
    static String[] twoThatBeginAlike() {
        String first = mediumRisk(1);
        String other = IntStream.iterate(2, number -> number + 1)
                .mapToObj(Entries::mediumRisk)
                .filter(entry -> idOf(entry).startsWith(idOf(first).substring(0, 2)))
                .findFirst()
                .orElseThrow();
        return new String[] {first, other};
    }

    /** The id that the queue gives it. */
    static String idOf(String entry) {
        return ContentHash.of(entry.getBytes(StandardCharsets.UTF_8)).idPart();
    }

    private static String entry(int number, String risk) {
        return """
                {"input":{"loan":%d,"note":"größer"},"model_output":{"decision":"approve"},\
                "confidence":0.62,"risk_score":%s,"model_name":"loan-2"}""".formatted(number, risk);
    }
}
