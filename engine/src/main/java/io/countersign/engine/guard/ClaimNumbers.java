package io.countersign.engine.guard;

import java.util.List;
import java.util.Locale;

/** Finds numbers with a unit that makes them a claim: percentages and doses. Takes time in proportion to the text. */
final class ClaimNumbers {
    /** The shortest text with a claim in it. */
    static final int SHORTEST = 8;

    private static final int LONGEST_UNIT = 12;
    private static final List<String> PERCENT =
            List.of("percent", "per cent", "prozent", "pour cent", "por ciento", "por cento", "per cento", "procent");
    private static final List<String> DOSE =
            List.of("mg", "mcg", "µg", "μg", "milligrams", "milligramm", "milligrammes", "micrograms", "iu", "mg/kg");

    private final String text;

    /** Takes a number that was found. */
    @FunctionalInterface
    interface Found {
        void number(ClaimCategory category, String text, int from, int to);
    }

    ClaimNumbers(String text) {
        this.text = text;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    void find(Found found) {
        int i = 0;
        while (i < text.length()) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < text.length() && (isDigit(text.charAt(i)) || ".,".indexOf(text.charAt(i)) >= 0)) {
                i++;
            }
            unit(from, i, found);
        }
    }

    private void unit(int from, int end, Found found) {
        int unit = end;
        while (unit < text.length() && unit - end < 2 && isSpace(text.charAt(unit))) {
            unit++;
        }
        if (unit == text.length()) {
            return;
        }
        char first = text.charAt(unit);
        if (first == '%' || first == '‰' || first == '％') {
            found.number(ClaimCategory.STATISTIC, text, from, unit + 1);
        } else if (Character.isLetter(first)) {
            word(from, unit, found);
        }
    }

    private void word(int from, int unit, Found found) {
        String next = text.substring(unit, Math.min(text.length(), unit + LONGEST_UNIT))
                .toLowerCase(Locale.ROOT);
        if (PERCENT.stream().anyMatch(each -> begins(next, each))) {
            found.number(ClaimCategory.STATISTIC, text, from, unit + 2);
        } else if (DOSE.stream().anyMatch(each -> begins(next, each))) {
            found.number(ClaimCategory.MEDICAL_CLAIM, text, from, unit + 2);
        }
    }

    private static boolean begins(String next, String unit) {
        return next.startsWith(unit)
                && (next.length() == unit.length() || !Character.isLetter(next.charAt(unit.length())));
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
