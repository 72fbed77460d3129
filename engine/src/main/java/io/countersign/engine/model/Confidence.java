package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.JsonExcerpt;
import org.jspecify.annotations.Nullable;

/** How sure a model says that it is. Anything but a number from 0 to 1 is unknown, and counts as 0. Immutable. */
public sealed interface Confidence {
    /** The number to compare with thresholds, 0 to 1. */
    double value();

    /** Whether the model stated a number from 0 to 1. */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /**
     * A stated number.
     *
     * @param value 0 to 1
     */
    record Known(double value) implements Confidence {
        public Known {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("confidence must be 0 to 1, was " + value);
            }
        }
    }

    /** Why no number is known. */
    enum Unknown implements Confidence {
        MISSING,
        NULL,
        NOT_A_NUMBER,
        INFINITE,
        NEGATIVE,
        ABOVE_ONE,
        TEXT,
        BOOLEAN,
        STRUCTURE;

        /** What the model did instead, to be put after "the model". */
        public String words() {
            return this == MISSING ? "stated no confidence" : "stated no number from 0 to 1 as its confidence";
        }

        @Override
        public double value() {
            return 0;
        }
    }

    /**
     * Something stated that is no number from 0 to 1.
     *
     * @param why what is wrong with it
     * @param stated what it was, shortened if it is long
     */
    record Misstated(Unknown why, String stated) implements Confidence {
        /** What the model did instead, to be put after "the model". */
        public String words() {
            return "stated " + stated + " as its confidence, instead of a number from 0 to 1";
        }

        @Override
        public double value() {
            return 0;
        }
    }

    /** A number as confidence, if it can be one. */
    static Confidence of(double stated) {
        if (stated >= 0 && stated <= 1) {
            return new Known(stated == 0 ? 0 : stated);
        }
        return new Misstated(fault(stated), Double.toString(stated));
    }

    /** A JSON value as confidence, null if there was none. Numbers in strings do not count. */
    static Confidence of(@Nullable JsonNode stated) {
        if (stated == null || stated.isMissingNode()) {
            return Unknown.MISSING;
        }
        return switch (stated.getNodeType()) {
            case NUMBER -> of(stated.doubleValue());
            case STRING -> new Misstated(Unknown.TEXT, JsonExcerpt.of(stated));
            case BOOLEAN -> new Misstated(Unknown.BOOLEAN, JsonExcerpt.of(stated));
            case NULL -> new Misstated(Unknown.NULL, JsonExcerpt.of(stated));
            case ARRAY, OBJECT, POJO, BINARY, MISSING -> new Misstated(Unknown.STRUCTURE, JsonExcerpt.of(stated));
        };
    }

    private static Unknown fault(double stated) {
        if (Double.isNaN(stated)) {
            return Unknown.NOT_A_NUMBER;
        }
        if (Double.isInfinite(stated)) {
            return Unknown.INFINITE;
        }
        return stated < 0 ? Unknown.NEGATIVE : Unknown.ABOVE_ONE;
    }
}
