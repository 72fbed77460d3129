package io.countersign.app.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a producer's entry that a column can be mapped to. */
enum EntryField {
    INPUT("input"),
    MODEL_OUTPUT("model_output"),
    CONFIDENCE("confidence"),
    RISK_SCORE("risk_score"),
    MODEL_NAME("model_name"),
    TIMESTAMP("timestamp"),
    REASONS("reasons"),
    PRIORITY("priority"),
    DUE("due");

    private final String key;

    EntryField(String key) {
        this.key = key;
    }

    /** Its name in the entry. */
    String key() {
        return key;
    }

    /** The names of columns that map themselves to it, the best first. */
    List<String> ownColumns() {
        return switch (this) {
            case INPUT, MODEL_OUTPUT, CONFIDENCE, RISK_SCORE, TIMESTAMP -> List.of(key);
            case MODEL_NAME -> List.of(key, "model");
            case REASONS, PRIORITY, DUE -> List.of();
        };
    }

    /** Whether its value is text, whatever it looks like. */
    boolean isText() {
        return this == MODEL_NAME || this == TIMESTAMP || this == REASONS || this == DUE;
    }

    /** Whether it can be made of several columns. */
    boolean isMany() {
        return this == INPUT || this == MODEL_OUTPUT || this == REASONS;
    }

    static Optional<EntryField> of(String key) {
        String lower = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(field -> field.key.equals(lower)).findFirst();
    }

    static String keys() {
        return String.join(", ", Arrays.stream(values()).map(EntryField::key).toList());
    }
}
