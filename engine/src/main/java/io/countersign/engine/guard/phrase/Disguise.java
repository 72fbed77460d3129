package io.countersign.engine.guard.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Phrases as they look in ciphers that any reader of the trade undoes at sight. */
final class Disguise {
    private Disguise() {}

    /** Every letter thirteen places on. */
    static List<Phrase.Step> rot13(List<Phrase.Step> steps) {
        return steps.stream()
                .map(step -> new Phrase.Step(
                        step.gap(), step.terms().stream().map(Disguise::rot13).toList()))
                .toList();
    }

    /** Read from the end. */
    static List<Phrase.Step> reversed(List<Phrase.Step> steps) {
        var reversed = new ArrayList<Phrase.Step>();
        int gap = 0;
        for (Phrase.Step step : steps.reversed()) {
            reversed.add(new Phrase.Step(
                    gap,
                    step.terms().stream()
                            .map(term -> new StringBuilder(term).reverse().toString())
                            .toList()));
            gap = step.gap();
        }
        return reversed;
    }

    private static String rot13(String term) {
        return term.chars()
                .mapToObj(c -> Character.toString(c >= 'a' && c <= 'z' ? (c - 'a' + 13) % 26 + 'a' : c))
                .collect(Collectors.joining());
    }
}
