package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;

/** How fine the histogram is. */
public enum BinWidth {
    COARSE(20),
    FINE(50);

    private final int count;

    BinWidth(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    String words() {
        return Texts.of("confidence.bins", count);
    }
}
