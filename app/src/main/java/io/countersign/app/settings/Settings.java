package io.countersign.app.settings;

import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.Density;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Theme;
import java.time.Duration;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/** The settings in force, observable; on the FX thread. */
public final class Settings {
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Density> density;
    private final StringProperty reviewer;
    private final BooleanProperty singleLetterKeys;
    private final ObjectProperty<Map<String, String>> keys;
    private final BooleanProperty blindFirst;
    private final ObjectProperty<Duration> undoHold;
    private final StringProperty redisUrl;

    public Settings(SettingsValues values) {
        theme = new SimpleObjectProperty<>(values.theme());
        density = new SimpleObjectProperty<>(values.density());
        reviewer = new SimpleStringProperty(values.reviewer());
        singleLetterKeys = new SimpleBooleanProperty(values.singleLetterKeys());
        keys = new SimpleObjectProperty<>(values.keys());
        blindFirst = new SimpleBooleanProperty(values.blindFirst());
        undoHold = new SimpleObjectProperty<>(values.undoHold());
        redisUrl = new SimpleStringProperty(values.redisUrl());
    }

    public SettingsValues values() {
        return new SettingsValues(
                theme.get(),
                density.get(),
                reviewer.get(),
                singleLetterKeys.get(),
                keys.get(),
                blindFirst.get(),
                undoHold.get(),
                redisUrl.get());
    }

    /** Calls back after each change of any setting. */
    public Subscription onChange(Runnable changed) {
        return Subscription.combine(
                after(theme, changed),
                after(density, changed),
                after(reviewer, changed),
                after(singleLetterKeys, changed),
                after(keys, changed),
                after(blindFirst, changed),
                after(undoHold, changed),
                after(redisUrl, changed));
    }

    /** From now on theme and density follow the settings. */
    public void govern(Appearance appearance) {
        appearance.themeProperty().bindBidirectional(theme);
        appearance.densityProperty().bindBidirectional(density);
    }

    /** Takes the kept keys over; from now on the settings follow every remapping. */
    public Subscription govern(KeyBindings bindings) {
        bindings.load(keys.get());
        bindings.singleCharactersProperty().bindBidirectional(singleLetterKeys);
        return bindings.remappedProperty().subscribe(remapped -> keys.set(bindings.toText()));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    public StringProperty reviewerProperty() {
        return reviewer;
    }

    public BooleanProperty singleLetterKeysProperty() {
        return singleLetterKeys;
    }

    /** Remapped keys: key id to stroke. */
    public ObjectProperty<Map<String, String>> keysProperty() {
        return keys;
    }

    public BooleanProperty blindFirstProperty() {
        return blindFirst;
    }

    public ObjectProperty<Duration> undoHoldProperty() {
        return undoHold;
    }

    public StringProperty redisUrlProperty() {
        return redisUrl;
    }

    private static Subscription after(ObservableValue<?> value, Runnable changed) {
        return value.subscribe((before, now) -> changed.run());
    }
}
