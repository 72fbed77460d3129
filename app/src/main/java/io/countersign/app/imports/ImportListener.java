package io.countersign.app.imports;

/** Hears how an import gets on, on the importing thread. */
public interface ImportListener {
    /** So much of the source has been brought in. */
    void progressed(long bytes, long lines);

    /** A line did not become a review item. */
    void refused(Refusal refusal);
}
