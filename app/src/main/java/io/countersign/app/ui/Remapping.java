package io.countersign.app.ui;

/** What became of a wish to remap a key. */
public sealed interface Remapping {
    record Done() implements Remapping {}

    record Collides(KeyMap with) implements Remapping {}

    /** Enter, Backspace and their like must never decide. */
    record Reserved() implements Remapping {}
}
