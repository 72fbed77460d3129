package io.countersign.app.ui;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a label of a field's name: {@code credit_amount} and {@code creditAmount} become "Credit amount". */
public final class FieldLabel {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern BOUNDARY = Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z][a-z])");

    private static final Pattern STEP = Pattern.compile("\\.");

    private FieldLabel() {}

    /** Field by field, as a path is read; the name of a rule begins like a sentence. */
    public static String ofPath(String path) {
        String label = STEP.splitAsStream(path).map(FieldLabel::of).collect(Collectors.joining(" › "));
        return label.isEmpty() ? label : capital(label);
    }

    public static String of(String name) {
        if (!IDENTIFIER.matcher(name).matches()) {
            return name;
        }
        var label = new StringBuilder();
        for (String word : BOUNDARY.splitAsStream(name).toList()) {
            if (!word.isEmpty()) {
                label.append(label.isEmpty() ? capital(word) : " " + lower(word));
            }
        }
        return label.isEmpty() ? name : label.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String lower(String word) {
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return abbreviation ? word : word.toLowerCase(Locale.ROOT);
    }
}
