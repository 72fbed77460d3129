package io.countersign.engine.drift;

import java.util.Locale;

/** What a monitor says has changed. */
public enum Change {
    /** Values are lower than they were. */
    DOWN,
    /** Values are higher than they were. */
    UP,
    /** Values are spread wider around the same middle. */
    WIDER,
    /** Values keep closer to the same middle. */
    NARROWER,
    /** The tails or the number of peaks changed, with about the same middle and spread. */
    TAILS,
    /** The stated confidence is above the share of right answers. */
    OVERCONFIDENT,
    /** The stated confidence is below the share of right answers. */
    UNDERCONFIDENT,
    /** The rule does not tell what. */
    DIFFERENT;

    /** The word in output: the name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
