package io.countersign.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The typefaces come with the program, so that text has the same width on every computer. */
final class Fonts {
    private static final String FLAT_LAF = "/com/formdev/flatlaf/fonts/";
    private static final double ANY_SIZE = 14;
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-Italic.otf",
            "inter/Inter-SemiBold.otf",
            "inter/Inter-Bold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf",
            "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (var stream = Objects.requireNonNull(Fonts.class.getResourceAsStream(FLAT_LAF + file), file)) {
            Font.loadFont(stream, ANY_SIZE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
