package io.countersign.engine.guard.phrase;

import java.util.List;

/**
 * What is looked for: steps that follow each other, each one of several terms. Immutable.
 *
 * @param label the number under which it is reported, 0 or more
 * @param mild whether it is only a sign, and not as bad as others of its label
 * @param place where it has to stand
 * @param steps at least one
 */
record Phrase(int label, boolean mild, Place place, List<Step> steps) {
    /** Where a phrase counts. */
    enum Place {
        ANYWHERE,
        /** With a bracket, bar or number sign directly before and after it. */
        MARKED,
        /** Directly before a colon. */
        ANNOUNCING,
        /** At the end of a sentence. */
        CLOSING
    }

    /**
     * One step.
     *
     * @param gap how many letters may stand between the step before and this one
     * @param terms words, of which one has to stand here
     */
    record Step(int gap, List<String> terms) {}
}
