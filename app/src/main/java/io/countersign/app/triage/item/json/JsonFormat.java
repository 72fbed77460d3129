package io.countersign.app.triage.item.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;

/** The two ways to read JSON here. */
public final class JsonFormat {
    /** Deeper nesting is shown as text and cannot be entered. */
    public static final int DEEPEST = 500;

    private static final int LONGEST_NUMBER = 100_000;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(LONGEST_NUMBER)
            .build();

    /** For what producers wrote: also reads the NaN and Infinity of Python's encoder. */
    public static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** For what people enter. */
    public static final JsonFactory STRICT = JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFormat() {}
}
