package io.countersign.app.triage.item;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Guards decisions that come by a single key: a key decides only an item that was on the screen, ready, when the key went
 * down, and once per press. Knows no toolkit; keys are any names.
 */
public final class DecisionKeys {
    private final Set<String> down = new HashSet<>();
    private OptionalLong armed = OptionalLong.empty();

    /**
     * How things are when a key goes down.
     *
     * @param typing whether the key goes into a text
     * @param modifier whether a modifier is held
     * @param popup whether a popup is open
     * @param ready the number of the item that is ready to be decided; empty while it is loading, or its verdict is in
     *     flight
     */
    public record Circumstances(boolean typing, boolean modifier, boolean popup, OptionalLong ready) {}

    /** A key goes down, or repeats because it is held. */
    public void pressed(String key, Circumstances now) {
        boolean fresh = down.add(key);
        boolean may = fresh && !now.typing() && !now.modifier() && !now.popup();
        armed = may ? now.ready() : OptionalLong.empty();
    }

    public void released(String key) {
        down.remove(key);
    }

    /** The window lost the keyboard, so releases are not seen any more. What is still held decides nothing. */
    public void lostFocus() {
        armed = OptionalLong.empty();
    }

    /** Whether the press that went before may decide this item; it may once. */
    public boolean mayDecide(long item) {
        boolean may = armed.isPresent() && armed.getAsLong() == item;
        armed = OptionalLong.empty();
        return may;
    }
}
