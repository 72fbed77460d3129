package io.countersign.engine.guard;

/** Is shown the texts of a document. */
interface TextVisitor {
    /** The name of a field. */
    void name(String name);

    /** A value that is a text. */
    void text(String text);
}
