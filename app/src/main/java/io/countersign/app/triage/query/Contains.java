package io.countersign.app.triage.query;

/** Looks for a text in others, whatever the case, without making a copy of them. */
final class Contains {
    private final String wanted;
    private final char upper;
    private final char lower;

    Contains(String wanted) {
        this.wanted = wanted;
        upper = wanted.isEmpty() ? 0 : Character.toUpperCase(wanted.charAt(0));
        lower = wanted.isEmpty() ? 0 : Character.toLowerCase(wanted.charAt(0));
    }

    boolean in(String text) {
        int last = text.length() - wanted.length();
        for (int i = 0; i <= last; i++) {
            if (beginsAt(text, i) && text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(String text, int at) {
        if (wanted.isEmpty()) {
            return true;
        }
        char c = text.charAt(at);
        return c == upper || c == lower;
    }
}
