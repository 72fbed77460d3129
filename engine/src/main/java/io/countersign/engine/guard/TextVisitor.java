package io.countersign.engine.guard;

import java.util.List;

/** Is shown the texts of a document. */
interface TextVisitor {
    /** The name of a field. */
    void name(String name);

    /** A value that is a text. */
    void text(String text);

    /**
     * Texts of one list, two or more, each of which was shown before.
     *
     * @param before how many findings there were before the list
     */
    default void row(List<String> texts, int before) {
        // to most, texts say the same alone
    }
}
