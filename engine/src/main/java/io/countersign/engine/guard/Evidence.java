package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What the triggers of one decision are held against; each side is read for terms once, when it is asked for. */
final class Evidence {
    private final JsonNode input;
    private final @Nullable JsonNode output;
    private final TermBook inputTerms;
    private final TermBook outputTerms;
    private @Nullable BitSet metInInput;
    private @Nullable BitSet metInOutput;

    Evidence(JsonNode input, TermBook inputTerms, @Nullable JsonNode output, TermBook outputTerms) {
        this.input = input;
        this.inputTerms = inputTerms;
        this.output = output;
        this.outputTerms = outputTerms;
    }

    @Nullable
    JsonNode side(Side side) {
        return side == Side.INPUT ? input : output;
    }

    boolean hasTerm(Side side, int list) {
        return met(side).get(list);
    }

    private BitSet met(Side side) {
        if (side == Side.INPUT) {
            metInInput = metInInput == null ? inputTerms.metIn(input) : metInInput;
            return metInInput;
        }
        metInOutput = metInOutput == null ? outputTerms.metIn(output) : metInOutput;
        return metInOutput;
    }

    long characters(Side side) {
        var length = new Length();
        JsonNode document = side(side);
        if (document != null) {
            new TextWalk(length, new Findings()).walk(document);
        }
        return length.characters;
    }

    /** How long the texts of one document are together. */
    private static final class Length implements TextVisitor {
        private long characters;

        @Override
        public void name(String name) {
            // names are not said
        }

        @Override
        public void text(String text) {
            characters += text.length();
        }
    }
}
