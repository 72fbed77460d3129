package io.countersign.app.tour;

import io.countersign.engine.drift.live.WatchedStream;
import javafx.scene.input.KeyCode;

/** The screens beside the queue, the settings, the help and the palette. */
final class ScreenSteps {
    private final TourWindow window;
    private final TourBook book;

    ScreenSteps(TourWindow window, TourBook book) {
        this.window = window;
        this.book = book;
    }

    void showConfidence(String name) {
        window.pressShortcut(KeyCode.DIGIT2);
        window.await("the decisions", console -> console.confidence().decisions() > 0);
        book.picture(name, "How sure the models were, and where their decisions went.");
    }

    void showDrift() {
        window.pressShortcut(KeyCode.DIGIT3);
        window.act(console -> console.drift().choose(new WatchedStream("loan-2", "sample", "confidence")));
        window.await(
                "the alarm",
                console -> console.drift().alarmed() && console.drift().points() > 0);
        book.picture("drift", "Drift: what has changed of the models, since when and how strongly it shows.");
        choose("as the new usual");
        window.awaitTyping();
        window.type("Small loans are offered since today.");
        window.press(KeyCode.ENTER);
        window.await("the new usual", console -> console.drift().accepted());
        book.picture("drift-accepted", "A new usual, accepted with a reason.");
    }

    void showDriftInTheDark() {
        window.pressShortcut(KeyCode.DIGIT3);
        window.await("the monitors", console -> console.drift().points() > 0);
        book.picture("drift-dark", "Drift in the dark theme.");
    }

    void showQuarantine() {
        window.pressShortcut(KeyCode.DIGIT4);
        window.await(
                "the quarantine",
                console -> console.quarantine().loadedProperty().get());
        book.picture("quarantine", "The quarantine: entries that could not be read, each with the reason.");
    }

    void showTrial() {
        window.pressShortcut(KeyCode.DIGIT5);
        choose("example to try");
        window.await(
                "the example to be decided",
                console -> !console.trials().runningProperty().get()
                        && !console.trials().textProperty().get().isEmpty());
        book.picture("try-it", "What the engine would do with requests, gate by gate, without doing it.");
    }

    void showSettings() {
        window.pressShortcut(KeyCode.DIGIT6);
        book.picture("settings", "The settings.");
        window.scrollTo(".key-group");
        book.picture("settings-keys", "The keys, each of which can be another.");
        choose("change the policy");
        window.await(
                "the policy",
                console -> !console.policy()
                        .baseProperty()
                        .get()
                        .policy()
                        .amounts()
                        .isEmpty());
        book.picture("policy", "The policy: what happens at which confidence and risk.");
        choose("far a model is trusted");
        window.await("the models", console -> console.models().knownProperty().get());
        book.picture("models", "How far each model is trusted.");
    }

    void showKeys() {
        window.pressCharacter(KeyCode.SLASH, "?");
        book.picture("keys", "Every key.");
        window.press(KeyCode.ESCAPE);
    }

    void chooseDark() {
        openPalette("the");
        book.picture("palette", "The command palette.");
        window.type(" dark");
        window.press(KeyCode.ENTER);
        window.awaitDark();
        window.pressShortcut(KeyCode.DIGIT1);
    }

    void showTrialInTheDark() {
        window.pressShortcut(KeyCode.DIGIT5);
        book.picture("try-it-dark", "Try it in the dark theme.");
    }

    void showSettingsInTheDark() {
        choose("change the policy");
        book.picture("policy-dark", "The policy in the dark theme.");
        window.pressShortcut(KeyCode.DIGIT1);
    }

    /** What the palette finds first. */
    private void choose(String words) {
        openPalette(words);
        window.press(KeyCode.ENTER);
    }

    private void openPalette(String words) {
        window.pressShortcut(KeyCode.K);
        window.awaitTyping();
        window.type(words);
    }
}
