package io.countersign.engine.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by one that is not known. */
public final class NearestName {
    private static final int LEAST_BEGUN = 5;

    private NearestName() {}

    /** Says that a name is not known, and which one was meant if one is near; to be put after the name. */
    public static String words(String unknown, Collection<String> known) {
        return "is not known"
                + of(unknown, known)
                        .or(() -> continued(unknown, known))
                        .map(near -> "; perhaps %s was meant".formatted(near))
                        .orElse("");
    }

    /** The nearest of the known names, if no more than one of three characters has to be changed, and two in all. */
    static Optional<String> of(String unknown, Collection<String> known) {
        int most = Math.min(2, unknown.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - unknown.length()) <= most)
                .filter(name -> distance(unknown, name) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The only known name of which one is the beginning of the other. */
    private static Optional<String> continued(String unknown, Collection<String> known) {
        List<String> alike = known.stream()
                .filter(name -> Math.min(name.length(), unknown.length()) >= LEAST_BEGUN)
                .filter(name -> name.startsWith(unknown) || unknown.startsWith(name))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** How many characters have to be put in, taken out, or replaced (Levenshtein 1966), whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
