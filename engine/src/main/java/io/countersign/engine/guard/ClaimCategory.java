package io.countersign.engine.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of claim that models like to make up. */
public enum ClaimCategory {
    /** Promised returns, prices to come. */
    FINANCIAL_CLAIM,
    /** Diagnoses, dosages, cures. */
    MEDICAL_CLAIM,
    /** Certainty about the law or the outcome of a case. */
    LEGAL_CLAIM,
    /** Cases, papers and paragraphs by name, which may not exist. */
    CITATION,
    /** Percentages and "studies show" in a text that names no source. */
    STATISTIC;

    /** What the confidence is multiplied by for a category, unless the policy says otherwise. */
    public static final double FACTOR = .9;

    /** The section of what excuses statistics, after those of the categories. */
    static final String SOURCE = "source";

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word on the wire, for example {@code financial_claim}. */
    public String word() {
        return word;
    }

    static List<String> sections() {
        return Stream.concat(Arrays.stream(values()).map(ClaimCategory::word), Stream.of(SOURCE))
                .toList();
    }
}
