package io.countersign.app.settings;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyStroke;
import io.countersign.app.ui.Remapping;
import io.countersign.app.ui.Texts;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.QueueRefusedException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the settings screen does: checks what a person enters before it becomes a setting. */
public final class SettingsViewModel {
    private final Settings settings;
    private final KeyBindings keys;
    private final StringProperty reviewerDraft = new SimpleStringProperty();
    private final ReadOnlyStringWrapper reviewerProblem = new ReadOnlyStringWrapper("");
    private final StringProperty redisDraft = new SimpleStringProperty();
    private final ReadOnlyStringWrapper redisProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<KeyMap>> choosing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<KeyAnswer> keyAnswer = new ReadOnlyObjectWrapper<>(KeyAnswer.NONE);
    private final String redisUrlAtStart;
    private final String reviewerAtStart;

    public SettingsViewModel(Settings settings, KeyBindings keys) {
        this.settings = settings;
        this.keys = keys;
        this.redisUrlAtStart = settings.redisUrlProperty().get();
        this.reviewerAtStart = settings.reviewerProperty().get();
        reviewerDraft.set(reviewerAtStart);
        redisDraft.set(redisUrlAtStart);
    }

    public Settings settings() {
        return settings;
    }

    public KeyBindings keys() {
        return keys;
    }

    /** Takes the name over if it can be one. */
    public void commitReviewer() {
        var name = reviewerDraft.get().strip();
        boolean valid = ReviewerName.isValid(name);
        reviewerProblem.set(valid ? "" : Texts.of("settings.reviewer.invalid"));
        if (valid) {
            settings.reviewerProperty().set(name);
        }
    }

    /** Takes the URL over if it can be read as one; empty means the built-in Redis. */
    public void commitRedisUrl() {
        var url = redisDraft.get().strip();
        try {
            if (!url.isEmpty()) {
                RedisTarget.parse(url);
            }
            redisProblem.set("");
            settings.redisUrlProperty().set(url);
        } catch (QueueRefusedException refused) {
            redisProblem.set(refused.getMessage());
        }
    }

    /** The next key that is pressed becomes the key of this command. */
    public void chooseKey(KeyMap key) {
        keyAnswer.set(KeyAnswer.NONE);
        choosing.set(Optional.of(key));
    }

    public void stopChoosing() {
        choosing.set(Optional.empty());
    }

    /** While choosing: Esc gives up, a key that cannot be had says why, and another may be pressed. */
    public void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            keyAnswer.set(KeyAnswer.NONE);
            stopChoosing();
            return;
        }
        choosing.get().ifPresent(key -> KeyStroke.pressedBy(event).ifPresent(stroke -> remap(key, stroke)));
    }

    public void resetKey(KeyMap key) {
        stopChoosing();
        answer(key, key.standard(), keys.reset(key));
    }

    public void resetAllKeys() {
        stopChoosing();
        keyAnswer.set(KeyAnswer.NONE);
        keys.resetAll();
    }

    /** Whether the connection in force is another than the one that is set. */
    public ObservableValue<Boolean> restartNeeded() {
        return settings.redisUrlProperty().map(url -> !url.equals(redisUrlAtStart));
    }

    /** Whether verdicts are still given under another name than the one that is set. */
    public ObservableValue<Boolean> otherReviewer() {
        return settings.reviewerProperty().map(name -> !name.equals(reviewerAtStart));
    }

    public StringProperty reviewerDraftProperty() {
        return reviewerDraft;
    }

    public ReadOnlyStringProperty reviewerProblemProperty() {
        return reviewerProblem.getReadOnlyProperty();
    }

    public StringProperty redisDraftProperty() {
        return redisDraft;
    }

    public ReadOnlyStringProperty redisProblemProperty() {
        return redisProblem.getReadOnlyProperty();
    }

    /** The command that waits for its new key. */
    public ReadOnlyObjectProperty<Optional<KeyMap>> choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeyAnswer> keyAnswerProperty() {
        return keyAnswer.getReadOnlyProperty();
    }

    private void remap(KeyMap key, KeyStroke stroke) {
        if (answer(key, stroke, keys.remap(key, stroke))) {
            stopChoosing();
        }
    }

    private boolean answer(KeyMap key, KeyStroke stroke, Remapping result) {
        keyAnswer.set(
                switch (result) {
                    case Remapping.Done done -> KeyAnswer.NONE;
                    case Remapping.Collides collides ->
                        new KeyAnswer(
                                Optional.of(key),
                                Texts.of(
                                        "settings.keys.taken",
                                        stroke.forPeople(),
                                        collides.with().label()));
                    case Remapping.Reserved reserved ->
                        new KeyAnswer(Optional.of(key), Texts.of("settings.keys.reserved", stroke.forPeople()));
                });
        return result instanceof Remapping.Done;
    }
}
