package io.countersign.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
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
        MISSING("stated no confidence"),
        NULL("stated null"),
        NOT_A_NUMBER("stated NaN"),
        INFINITE("stated an infinite number"),
        NEGATIVE("stated a number below 0"),
        ABOVE_ONE("stated a number above 1"),
        TEXT("stated text instead of a number"),
        BOOLEAN("stated true or false instead of a number"),
        STRUCTURE("stated an object or a list instead of a number");

        private final String words;

        Unknown(String words) {
            this.words = words;
        }

        /** What the model did instead, to be put after "the model". */
        public String words() {
            return words;
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
        if (Double.isNaN(stated)) {
            return Unknown.NOT_A_NUMBER;
        }
        if (Double.isInfinite(stated)) {
            return Unknown.INFINITE;
        }
        return stated < 0 ? Unknown.NEGATIVE : Unknown.ABOVE_ONE;
    }

    /** A JSON value as confidence, null if there was none. Numbers in strings do not count. */
    static Confidence of(@Nullable JsonNode stated) {
        if (stated == null || stated.isMissingNode()) {
            return Unknown.MISSING;
        }
        return switch (stated.getNodeType()) {
            case NUMBER -> of(stated.doubleValue());
            case STRING -> Unknown.TEXT;
            case BOOLEAN -> Unknown.BOOLEAN;
            case NULL -> Unknown.NULL;
            case ARRAY, OBJECT, POJO, BINARY, MISSING -> Unknown.STRUCTURE;
        };
    }
}
