package io.countersign.engine.guard.phrase;

import java.util.List;

/**
 * What is looked for: steps that follow each other, each one of several terms. Immutable.
 *
 * @param label the number under which it is reported, 0 or more
 * @param mild whether it is only a sign, and not as bad as others of its label
 * @param marked whether a bracket, bar or number sign has to stand directly before and after it
 * @param steps at least one
 */
record Phrase(int label, boolean mild, boolean marked, List<Step> steps) {
    /**
     * One step.
     *
     * @param gap how many letters may stand between the step before and this one
     * @param terms words, of which one has to stand here
     */
    record Step(int gap, List<String> terms) {}
}
