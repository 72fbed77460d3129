package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.guard.phrase.Sieve;

/** Tells with one look that there is nothing in an input that has to be looked for; most are so plain. Thread-safe. */
public final class PlainInputs {
    private final TermBook terms;
    private final Sieve sieve;
    private final Glance glance = new Glance(InjectionSearch.INNOCENT::has, this::isPlain);

    PlainInputs(TermBook terms) {
        this.terms = terms;
        sieve = terms.and(InjectionSearch.LOOK.sieve());
    }

    /** Whether this is one; what is not may be harmless too. */
    public boolean has(JsonNode input) {
        return glance.clears(input);
    }

    private boolean isPlain(String text) {
        return sieve.letsThrough(text)
                ? !EncodedText.mayStandIn(text)
                : InjectionSearch.isPlain(text) && terms.clears(text);
    }
}
