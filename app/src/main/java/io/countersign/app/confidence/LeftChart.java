package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;

/** What confidence is held against. */
public enum LeftChart {
    /** How many decisions had it. */
    SURE("confidence.left.sure"),
    /** How often people approved the output. */
    RIGHT("confidence.left.right");

    private final String key;

    LeftChart(String key) {
        this.key = key;
    }

    String words() {
        return Texts.of(key);
    }
}
