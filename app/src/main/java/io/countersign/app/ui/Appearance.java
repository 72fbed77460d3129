package io.countersign.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** How the windows look: one theme for the whole program, one style sheet over it. */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final String STYLE_SHEET = Objects.requireNonNull(
                    Appearance.class.getResource("/io/countersign/app/ui/app.css"))
            .toExternalForm();

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ObservableValue<Boolean> dark;

    public Appearance() {
        this(Platform.getPreferences().colorSchemeProperty());
    }

    Appearance(ObservableValue<ColorScheme> system) {
        dark = theme.flatMap(chosen -> switch (chosen) {
            case LIGHT -> new SimpleObjectProperty<>(false);
            case DARK -> new SimpleObjectProperty<>(true);
            case SYSTEM -> system.map(scheme -> scheme == ColorScheme.DARK);
        });
    }

    /** Themes the program from now on; to be called on the FX thread. */
    public Subscription apply() {
        Fonts.load();
        return dark.subscribe(isDark -> Application.setUserAgentStylesheet(
                isDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet()));
    }

    /** Every scene is dressed once, so that it has the style sheet and follows theme and density. */
    public Subscription dress(Scene scene) {
        scene.getStylesheets().add(STYLE_SHEET);
        return scene.rootProperty()
                .subscribe(root -> root.getStyleClass().add("countersign"))
                .and(dark.subscribe(isDark -> scene.getRoot().pseudoClassStateChanged(DARK, isDark)))
                .and(density.subscribe(
                        chosen -> scene.getRoot().pseudoClassStateChanged(COMPACT, chosen == Density.COMPACT)));
    }

    /** The style sheet alone, for a dialog pane. */
    public static void dress(Parent root) {
        root.getStylesheets().add(STYLE_SHEET);
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    public ObservableValue<Boolean> darkProperty() {
        return dark;
    }
}
