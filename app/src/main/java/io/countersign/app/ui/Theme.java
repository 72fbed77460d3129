package io.countersign.app.ui;

public enum Theme {
    LIGHT,
    DARK,
    /** Light or dark as the computer is set, and follows it. */
    SYSTEM
}
