package io.countersign.app.tour;

import io.countersign.app.cli.Tour;
import io.countersign.app.desktop.Console;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.item.Composing;
import io.countersign.app.triage.item.EditState;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.journal.DeliveryState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** What the tour shows, in order: everything that a reviewer does, by the keys that a reviewer presses. */
final class TourSteps {
    private static final String CHANGED = "{\"decision\":\"decline\",\"reason\":\"income could not be verified\"}";
    private static final int MOST_ROWS = 400;

    private final TourWindow window;
    private final Path directory;
    private final Tour.Report report;
    private final List<ReviewId> decided = new ArrayList<>();
    private int pictures;

    TourSteps(TourWindow window, Path directory, Tour.Report report) {
        this.window = window;
        this.directory = directory;
        this.report = report;
    }

    void walk() {
        try {
            takeEveryStep();
        } catch (TourFailure stuck) {
            picture("where-it-ended", "The window as it is now.");
            throw stuck;
        }
        report.step("%d pictures are in %s.".formatted(pictures, directory.toAbsolutePath()));
    }

    private void takeEveryStep() {
        showQueue();
        approve();
        modify();
        reject();
        approveAndUndo();
        showCritical();
        showOtherScreens();
        showDark();
        readBack();
    }

    private void showQueue() {
        window.awaitOpen();
        window.await("the table to be filled", TourSteps::isLive);
        picture("queue", "The queue, with %d items to review.".formatted(window.see(TourSteps::shown)));
    }

    private void approve() {
        ReviewId item = goTo(TourSteps::needsOnePerson);
        picture("item", "Item %s, claimed by opening it.".formatted(item));
        window.press(KeyCode.A);
        awaitDecided(item);
        picture("approved", "Approved %s; it can be undone for a few seconds.".formatted(item));
    }

    private void modify() {
        ReviewId item = goTo(TourSteps::needsOnePerson);
        window.press(KeyCode.M);
        awaitComposing(Composing.MODIFY);
        window.pressShortcut(KeyCode.A);
        window.type(CHANGED);
        window.await("the change to be checked", TourSteps::isChecked);
        picture("modify", "Modifying %s: the editor checks what is typed.".formatted(item));
        window.pressShortcut(KeyCode.ENTER);
        awaitDecided(item);
        report.step("Modified %s.".formatted(item));
    }

    private void reject() {
        ReviewId item = goTo(TourSteps::needsOnePerson);
        window.press(KeyCode.R);
        awaitComposing(Composing.REJECT);
        window.press(KeyCode.DIGIT1);
        window.await(
                "the reason",
                console -> console.item().composer().reason().enoughBinding().get());
        picture("reject", "Rejecting %s asks for a reason.".formatted(item));
        window.pressShortcut(KeyCode.ENTER);
        awaitDecided(item);
        report.step("Rejected %s.".formatted(item));
    }

    private void approveAndUndo() {
        ReviewId item = goTo(TourSteps::needsOnePerson);
        window.press(KeyCode.A);
        awaitDecided(item);
        window.press(KeyCode.Z);
        window.await("the undo", console -> isClaimed(console, item));
        decided.remove(item);
        report.step("Approved %s and undid it: it is open again.".formatted(item));
    }

    private void showCritical() {
        ReviewId item = goTo(row -> row.level() == RiskLevel.CRITICAL);
        picture(
                "critical",
                "A critical item, %s: the model's advice stays hidden until it is asked for.".formatted(item));
        window.press(KeyCode.V);
        window.await(
                "the advice",
                console -> console.item().advice().revealedProperty().get());
        picture("critical-revealed", "The same with the advice.");
        window.press(KeyCode.ESCAPE);
    }

    private void showOtherScreens() {
        showConfidence();
        window.pressShortcut(KeyCode.DIGIT3);
        window.await(
                "the quarantine",
                console -> console.quarantine().loadedProperty().get());
        picture("quarantine", "The quarantine: entries that could not be read, each with the reason.");
        showTrial();
        window.pressShortcut(KeyCode.DIGIT5);
        picture("settings", "The settings.");
        showPolicy();
        window.pressShortcut(KeyCode.DIGIT1);
        window.pressCharacter(KeyCode.SLASH, "?");
        picture("keys", "Every key.");
        window.press(KeyCode.ESCAPE);
    }

    private void showTrial() {
        window.pressShortcut(KeyCode.DIGIT4);
        choose("example to try");
        window.await(
                "the example to be decided",
                console -> !console.trials().runningProperty().get()
                        && !console.trials().textProperty().get().isEmpty());
        picture("try-it", "What the engine would do with requests, gate by gate, without doing it.");
    }

    private void showConfidence() {
        window.pressShortcut(KeyCode.DIGIT2);
        window.await("the decisions", console -> console.confidence().decisions() > 0);
        picture("confidence", "How sure the models were, and where their decisions went.");
    }

    private void showPolicy() {
        choose("change the policy");
        window.await(
                "the policy", console -> console.policy().baseProperty().get().number() == 0);
        picture("policy", "The policy: what happens at which confidence and risk.");
    }

    /** What the palette finds first. */
    private void choose(String words) {
        window.pressShortcut(KeyCode.K);
        window.type(words);
        window.press(KeyCode.ENTER);
    }

    private void showDark() {
        window.pressShortcut(KeyCode.K);
        window.awaitTyping();
        window.type("dark");
        picture("palette", "The command palette.");
        window.press(KeyCode.ENTER);
        window.awaitDark();
        goTo(TourSteps::needsOnePerson);
        picture("queue-dark", "The queue in the dark theme.");
    }

    private void readBack() {
        window.awaitQueue(
                "the verdicts to be published", queue -> published(queue).size() == decided.size());
        for (ReviewResult result : published(window.queue())) {
            String output = Optional.ofNullable(result.output())
                    .map(text -> ", " + text)
                    .orElse("");
            report.verdict(
                    result.item().value(),
                    result.status(),
                    "Redis says: %s %s by %s%s."
                            .formatted(result.item(), result.status(), String.join(", ", result.reviewers()), output));
        }
    }

    private List<ReviewResult> published(ReviewQueue queue) {
        return queue.results("", MOST_ROWS).stream()
                .filter(result -> decided.contains(result.item()))
                .toList();
    }

    /** Walks down the table, and up again, until such a row is open for a verdict. */
    private ReviewId goTo(Predicate<ReviewRow> wanted) {
        return walk(KeyCode.J, wanted)
                .or(() -> walk(KeyCode.K, wanted))
                .orElseThrow(() -> new TourFailure("The table has no row for the next step."));
    }

    private Optional<ReviewId> walk(KeyCode key, Predicate<ReviewRow> wanted) {
        for (int i = 0; i < MOST_ROWS; i++) {
            Optional<ReviewId> item = window.see(TourSteps::selected)
                    .filter(row -> row.state().isOpen() && row.state() != ReviewState.SECOND)
                    .filter(wanted)
                    .map(ReviewRow::id);
            if (item.isPresent() && awaitClaim(item.get())) {
                return item;
            }
            window.press(key);
        }
        return Optional.empty();
    }

    /** False if the table went elsewhere meanwhile. */
    private boolean awaitClaim(ReviewId item) {
        window.await("the claim on " + item, console -> !isSelected(console, item) || isClaimed(console, item));
        return window.see(console -> isClaimed(console, item));
    }

    private void awaitComposing(Composing mode) {
        window.await(
                "the pane to ask",
                console -> console.item().composer().modeProperty().get() == mode);
    }

    /** Waits until Redis has the verdict and the window has moved on, so that the next key meets the next item. */
    private void awaitDecided(ReviewId item) {
        window.await(
                "Redis to acknowledge the verdict on " + item,
                console -> Optional.ofNullable(console.item().ledger().byItem().get(item))
                        .filter(track -> track.delivery() == DeliveryState.ACKNOWLEDGED)
                        .isPresent());
        window.await(
                "the next item",
                console -> !isSelected(console, item)
                        && console.item().composer().modeProperty().get() == Composing.NOTHING);
        decided.add(item);
    }

    private void picture(String name, String sentence) {
        pictures++;
        String file = "%02d-%s.png".formatted(pictures, name);
        window.picture(directory.resolve(file));
        report.picture(directory.resolve(file), sentence);
    }

    private static boolean needsOnePerson(ReviewRow row) {
        return row.level() == RiskLevel.MEDIUM;
    }

    private static boolean isLive(Console console) {
        return console.queue().table().statusProperty().get() instanceof FeedStatus.Live && shown(console) > 0;
    }

    private static int shown(Console console) {
        return console.queue().table().viewProperty().get().counts().matching();
    }

    private static boolean isSelected(Console console, ReviewId item) {
        return selected(console).filter(row -> row.id().equals(item)).isPresent();
    }

    /** Whether the item is open, claimed in the table too, and can be decided. */
    private static boolean isClaimed(Console console, ReviewId item) {
        return console.item().ready().isPresent()
                && console.item()
                        .screenProperty()
                        .get()
                        .shownRow()
                        .filter(row -> row.id().equals(item))
                        .isPresent()
                && selected(console)
                        .filter(row -> row.id().equals(item) && row.state() == ReviewState.CLAIMED)
                        .isPresent();
    }

    private static boolean isChecked(Console console) {
        return console.item().composer().modify().stateProperty().get() instanceof EditState.Ready;
    }

    private static Optional<ReviewRow> selected(Console console) {
        @Nullable ReviewRow row = console.queue().selectedProperty().get();
        return Optional.ofNullable(row);
    }
}
