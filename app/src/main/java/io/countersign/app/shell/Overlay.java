package io.countersign.app.shell;

/** What lies over the window. */
public enum Overlay {
    NONE,
    PALETTE,
    CHEAT_SHEET
}
