package io.countersign.app.settings;

import io.countersign.engine.review.Reviewer;

/** What a reviewer may be called. */
final class ReviewerName {
    private static final int LONGEST = 40;
    private static final String NAMELESS = "reviewer";

    private ReviewerName() {}

    static boolean isValid(String name) {
        try {
            return new Reviewer(name).name().equals(name);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /** Makes a name of whatever the computer calls its person. */
    static String fitted(String name) {
        var allowed = name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || "._-@+".indexOf(c) >= 0 ? c : '-')
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return isValid(allowed) ? allowed : NAMELESS;
    }
}
