package io.countersign.app.tour;

import io.countersign.app.desktop.Console;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Finds its way in the table of the queue. */
final class TourTable {
    static final int MOST_ROWS = 400;

    private final TourWindow window;

    TourTable(TourWindow window) {
        this.window = window;
    }

    void awaitFilled() {
        window.await("the table to be filled", TourTable::isLive);
    }

    /** How many rows there are. */
    int rows() {
        return window.see(TourTable::shown);
    }

    /** Goes to an item that one person may decide. */
    ReviewId goToEasy() {
        return goTo(row -> row.level() == RiskLevel.MEDIUM);
    }

    /** Walks down the table, and up again, until such a row is open for a verdict. */
    ReviewId goTo(Predicate<ReviewRow> wanted) {
        return walk(KeyCode.J, wanted)
                .or(() -> walk(KeyCode.K, wanted))
                .orElseThrow(() -> new TourFailure("The table has no row for the next step."));
    }

    private Optional<ReviewId> walk(KeyCode key, Predicate<ReviewRow> wanted) {
        for (int i = 0; i < MOST_ROWS; i++) {
            Optional<ReviewId> item = window.see(TourTable::selected)
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

    private static boolean isLive(Console console) {
        return console.queue().table().statusProperty().get() instanceof FeedStatus.Live && shown(console) > 0;
    }

    private static int shown(Console console) {
        return console.queue().table().viewProperty().get().counts().matching();
    }

    static boolean isSelected(Console console, ReviewId item) {
        return selected(console).filter(row -> row.id().equals(item)).isPresent();
    }

    /** Whether the item is open, claimed in the table too, and can be decided. */
    static boolean isClaimed(Console console, ReviewId item) {
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

    private static Optional<ReviewRow> selected(Console console) {
        @Nullable ReviewRow row = console.queue().selectedProperty().get();
        return Optional.ofNullable(row);
    }
}
