package io.countersign.engine.guard.phrase;

/** Takes what a scan finds. */
@FunctionalInterface
public interface PhraseSink {
    /**
     * A phrase was found.
     *
     * @param label under which it was to be reported
     * @param mild whether it is only a sign
     * @param text where it stands
     * @param from where it begins, about
     * @param to where it ends
     */
    void found(int label, boolean mild, String text, int from, int to);
}
