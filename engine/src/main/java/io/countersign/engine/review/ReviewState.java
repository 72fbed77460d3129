package io.countersign.engine.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where a review item stands. It moves only along {@link #canBecome the table of legal moves}. */
public enum ReviewState {
    /** Open, nobody works on it. */
    PENDING('P'),
    /** Open, leased by one reviewer. */
    CLAIMED('C'),
    /** Open, approved by somebody, waiting for another person. */
    SECOND('S'),
    /** Decided, but not yet published, so that it can be undone. */
    HELD('H'),
    /** Published: the output as the model made it. */
    APPROVED('A'),
    /** Published: an output changed by a person. */
    MODIFIED('M'),
    /** Published: the output must not be used. */
    REJECTED('R');

    private static final Map<ReviewState, Set<ReviewState>> MOVES = new EnumMap<>(Map.of(
            PENDING, EnumSet.of(CLAIMED, SECOND, HELD, APPROVED, REJECTED),
            CLAIMED, EnumSet.of(CLAIMED, PENDING, SECOND, HELD),
            SECOND, EnumSet.of(CLAIMED, PENDING, HELD, APPROVED, REJECTED),
            HELD, EnumSet.of(PENDING, SECOND, APPROVED, MODIFIED, REJECTED),
            APPROVED, EnumSet.of(PENDING),
            MODIFIED, EnumSet.of(PENDING),
            REJECTED, EnumSet.of(PENDING)));

    private final char code;

    ReviewState(char code) {
        this.code = code;
    }

    /** The letter that stands for it in a stored row. */
    public char code() {
        return code;
    }

    /** The state that a letter stands for. */
    public static ReviewState ofCode(char code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state has the letter '" + code + "'"));
    }

    /** Whether an item in this state may become that one. Reopening is the only way out of a published state. */
    public boolean canBecome(ReviewState next) {
        return Objects.requireNonNull(MOVES.get(this)).contains(next);
    }

    /** Whether the item is still to be decided. */
    public boolean isOpen() {
        return this == PENDING || this == CLAIMED || this == SECOND;
    }

    /** Whether the verdict has been published. */
    public boolean isPublished() {
        return this == APPROVED || this == MODIFIED || this == REJECTED;
    }
}
