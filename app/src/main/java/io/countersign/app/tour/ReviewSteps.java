package io.countersign.app.tour;

import io.countersign.app.desktop.Console;
import io.countersign.app.triage.bulk.BulkScreen;
import io.countersign.app.triage.item.Composing;
import io.countersign.app.triage.item.EditState;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.journal.DeliveryState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Everything that a reviewer does with the queue, by the keys that a reviewer presses. */
final class ReviewSteps {
    private static final String CHANGED =
            "{\"decision\":\"decline\",\"amount\":0,\"reason\":\"income could not be verified\"}";
    private static final int MARKED = 5;

    private final TourWindow window;
    private final TourTable table;
    private final TourBook book;
    private final List<ReviewId> decided = new ArrayList<>();

    ReviewSteps(TourWindow window, TourBook book) {
        this.window = window;
        this.table = new TourTable(window);
        this.book = book;
    }

    void showQueue() {
        window.awaitOpen();
        table.awaitFilled();
        book.picture("queue", "The queue, with %d items to review.".formatted(table.rows()));
    }

    void approve() {
        ReviewId item = table.goToEasy();
        book.picture("item", "Item %s, claimed by opening it.".formatted(item));
        window.press(KeyCode.A);
        awaitDecided(item);
        book.picture("approved", "Approved %s; it can be undone for a few seconds.".formatted(item));
    }

    void modify() {
        ReviewId item = table.goToEasy();
        change();
        book.picture("modify", "Modifying %s: the editor checks what is typed.".formatted(item));
        compare();
        book.picture("modify-difference", "The same, compared with what the model said.");
        window.pressShortcut(KeyCode.ENTER);
        awaitDecided(item);
        book.say("Modified %s.".formatted(item));
    }

    /** Opens the editor on the item that is shown, and types. */
    private void change() {
        window.press(KeyCode.M);
        awaitComposing(Composing.MODIFY);
        window.pressShortcut(KeyCode.A);
        window.type(CHANGED);
        window.await("the change to be checked", ReviewSteps::isChecked);
    }

    private void compare() {
        window.act(console -> console.item().compare());
        window.await(
                "the difference",
                console ->
                        !console.item().composer().modify().diffProperty().get().isEmpty());
    }

    void reject() {
        ReviewId item = table.goToEasy();
        window.press(KeyCode.R);
        awaitComposing(Composing.REJECT);
        window.press(KeyCode.DIGIT1);
        window.await(
                "the reason",
                console -> console.item().composer().reason().enoughBinding().get());
        book.picture("reject", "Rejecting %s asks for a reason.".formatted(item));
        window.pressShortcut(KeyCode.ENTER);
        awaitDecided(item);
        book.say("Rejected %s.".formatted(item));
    }

    void approveAndUndo() {
        ReviewId item = table.goToEasy();
        window.press(KeyCode.A);
        awaitDecided(item);
        window.press(KeyCode.Z);
        window.await("the undo", console -> TourTable.isClaimed(console, item));
        decided.remove(item);
        book.say("Approved %s and undid it: it is open again.".formatted(item));
    }

    /** Marks some, looks at the plan, and goes back without doing it. */
    void showMany() {
        planMany();
        book.picture("bulk", "Many items at once: what would happen to the marked ones, before it happens.");
        window.press(KeyCode.ESCAPE);
        window.await("the plan to close", console -> !console.bulk().isOpen());
    }

    private void planMany() {
        for (int i = 0;
                i < TourTable.MOST_ROWS && window.see(console -> console.bulk().marked()) < MARKED;
                i++) {
            window.press(KeyCode.J);
            window.press(KeyCode.X);
        }
        window.press(KeyCode.A);
        window.await("the plan", console -> console.bulk().screenProperty().get() instanceof BulkScreen.Planned);
    }

    void showInTheDark() {
        table.goToEasy();
        book.picture("queue-dark", "The queue in the dark theme.");
        change();
        compare();
        book.picture("modify-dark", "Modifying in the dark theme.");
        window.press(KeyCode.ESCAPE);
        window.await("the editor to close", console -> isComposing(console, Composing.NOTHING));
    }

    void showCritical() {
        ReviewId item = table.goTo(row -> row.level() == RiskLevel.CRITICAL);
        awaitQuiet();
        window.scrollTo(".advice");
        book.picture(
                "critical",
                "A critical item, %s: the model's advice stays hidden until it is asked for.".formatted(item));
        window.press(KeyCode.V);
        window.await(
                "the advice",
                console -> console.item().advice().revealedProperty().get());
        book.picture("critical-revealed", "The same with the advice.");
        window.press(KeyCode.ESCAPE);
    }

    /** Waits until no verdict is news any more. */
    private void awaitQuiet() {
        window.await(
                "the verdicts to be old news",
                console -> console.item().undoOfferProperty().get().isEmpty());
    }

    void readBack() {
        window.awaitQueue(
                "the verdicts to be published", queue -> published(queue).size() == decided.size());
        for (ReviewResult result : published(window.queue())) {
            book.published(result);
        }
    }

    private List<ReviewResult> published(ReviewQueue queue) {
        return queue.results("", TourTable.MOST_ROWS).stream()
                .filter(result -> decided.contains(result.item()))
                .toList();
    }

    private void awaitComposing(Composing mode) {
        window.await("the pane to ask", console -> isComposing(console, mode));
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
                console -> !TourTable.isSelected(console, item) && isComposing(console, Composing.NOTHING));
        decided.add(item);
    }

    private static boolean isComposing(Console console, Composing mode) {
        return console.item().composer().modeProperty().get() == mode;
    }

    private static boolean isChecked(Console console) {
        return console.item().composer().modify().stateProperty().get() instanceof EditState.Ready;
    }
}
