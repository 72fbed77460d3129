package io.countersign.app.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word that people read, by dotted key; {@code {0}}, {@code {1}} in the text take the arguments. */
public final class Texts {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("io.countersign.app.countersign", Locale.ROOT, Texts.class.getClassLoader());

    private Texts() {}

    /** Throws MissingResourceException for an unknown key: that is a mistake in the program. */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LANGUAGE).format(arguments);
    }
}
