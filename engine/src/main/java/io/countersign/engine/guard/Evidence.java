package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.guard.phrase.PhraseBook;
import io.countersign.engine.guard.phrase.PhraseScan;
import io.countersign.engine.guard.phrase.PhraseSink;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What the triggers of one decision are held against; read when it is asked for. Belongs to one thread. */
final class Evidence {
    private final @Nullable JsonNode input;
    private final @Nullable JsonNode output;
    private final @Nullable PhraseBook inputBook;
    private final @Nullable PhraseBook outputBook;
    private @Nullable Terms inputTerms;
    private @Nullable Terms outputTerms;

    Evidence(
            JsonNode input,
            @Nullable PhraseBook inputBook,
            @Nullable JsonNode output,
            @Nullable PhraseBook outputBook) {
        this.input = input;
        this.inputBook = inputBook;
        this.output = output;
        this.outputBook = outputBook;
    }

    @Nullable
    JsonNode side(Side side) {
        return side == Side.INPUT ? input : output;
    }

    boolean hasTerm(Side side, int list) {
        if (side == Side.INPUT) {
            inputTerms = inputTerms == null ? read(input, inputBook) : inputTerms;
            return inputTerms.has(list);
        }
        outputTerms = outputTerms == null ? read(output, outputBook) : outputTerms;
        return outputTerms.has(list);
    }

    long characters(Side side) {
        var length = new Length();
        JsonNode document = side(side);
        if (document != null) {
            new TextWalk(length, new Findings()).walk(document);
        }
        return length.characters;
    }

    private static Terms read(@Nullable JsonNode document, @Nullable PhraseBook book) {
        var terms = new Terms();
        if (document != null && book != null) {
            terms.scan = new PhraseScan(book, terms);
            new TextWalk(terms, new Findings()).walk(document);
        }
        return terms;
    }

    /** Which lists have a term in one document. */
    private static final class Terms implements TextVisitor, PhraseSink {
        private @Nullable PhraseScan scan;
        private @Nullable BitSet met;

        boolean has(int list) {
            return met != null && met.get(list);
        }

        @Override
        public void name(String name) {
            // terms are looked for in what people and models say
        }

        @Override
        public void text(String text) {
            if (scan != null) {
                scan.scan(text);
            }
        }

        @Override
        public void found(int list, boolean mild, String text, int from, int to) {
            met = met == null ? new BitSet() : met;
            met.set(list);
        }
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
