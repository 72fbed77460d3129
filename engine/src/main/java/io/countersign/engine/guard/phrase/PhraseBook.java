package io.countersign.engine.guard.phrase;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases made ready to be looked for. Every step of every phrase is a slot; the slots of a phrase follow each other.
 * Immutable.
 */
public final class PhraseBook {
    /** How long a term may be: so many letters and digits, a quarter in scripts that do not resemble Latin. */
    public static final int LONGEST = 64;

    /** From this length on, in symbols, a term also counts in the middle of a word. */
    private static final int TELLING = 10;

    final Automaton automaton;
    final List<Slot> slots = new ArrayList<>();
    final int[] lengths;
    final boolean[] loose;
    final int[][] uses;

    /** Whether a phrase begins with a term. */
    final boolean[] opens;

    private final List<byte[]> openers = new ArrayList<>();

    /** One step of a phrase. */
    record Slot(Phrase phrase, int gap, boolean first, boolean last) {}

    PhraseBook(List<Phrase> phrases) {
        Map<String, List<Integer>> slotsOfTerm = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            for (int i = 0; i < phrase.steps().size(); i++) {
                Phrase.Step step = phrase.steps().get(i);
                for (String term : step.terms()) {
                    List<Integer> uses = slotsOfTerm.computeIfAbsent(folded(term), t -> new ArrayList<>());
                    if (!uses.contains(slots.size())) {
                        uses.add(slots.size());
                    }
                }
                slots.add(
                        new Slot(phrase, step.gap(), i == 0, i == phrase.steps().size() - 1));
            }
        }
        List<byte[]> terms =
                slotsOfTerm.keySet().stream().map(PhraseBook::symbols).toList();
        automaton = AutomatonBuilder.build(terms);
        lengths = terms.stream().mapToInt(term -> term.length).toArray();
        loose = new boolean[lengths.length];
        for (int i = 0; i < loose.length; i++) {
            loose[i] = lengths[i] >= TELLING || terms.get(i)[0] >= Symbols.FIRST_NIBBLE;
        }
        uses = slotsOfTerm.values().stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        opens = new boolean[uses.length];
        for (int i = 0; i < opens.length; i++) {
            opens[i] = Arrays.stream(uses[i]).anyMatch(slot -> slots.get(slot).first());
            if (opens[i]) {
                openers.add(terms.get(i));
            }
        }
    }

    /**
     * A book of words that are reported under the number of the list in which they stand.
     *
     * @throws IllegalArgumentException if a word has no letter or digit, or too many
     */
    public static PhraseBook ofWords(List<List<String>> lists) {
        var phrases = new ArrayList<Phrase>();
        for (int label = 0; label < lists.size(); label++) {
            phrases.add(new Phrase(label, false, Phrase.Place.ANYWHERE, List.of(new Phrase.Step(0, lists.get(label)))));
        }
        return new PhraseBook(phrases);
    }

    /** Whether a word can be looked for: it has a letter or digit, and not too many of them. */
    public static boolean canFind(String word) {
        int length = folding(word).length;
        return word.codePoints().anyMatch(Character::isLetterOrDigit) && length > 0 && length <= LONGEST;
    }

    /** The terms with which a phrase begins, as symbols. */
    List<byte[]> openers() {
        return openers;
    }

    private static String folded(String term) {
        byte[] symbols = folding(term);
        if (symbols.length == 0 || symbols.length > LONGEST) {
            throw new IllegalArgumentException("a term must have 1 to %d letters, was \"%s\"".formatted(LONGEST, term));
        }
        return new String(symbols, ISO_8859_1);
    }

    private static byte[] symbols(String folded) {
        return folded.getBytes(ISO_8859_1);
    }

    private static byte[] folding(String term) {
        var symbols = new ByteArrayOutputStream();
        term.codePoints().forEach(c -> {
            for (byte symbol : Folding.symbols(c)) {
                if (symbol != Symbols.SEPARATOR) {
                    symbols.write(symbol);
                }
            }
        });
        return symbols.toByteArray();
    }
}
