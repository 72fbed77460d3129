package io.countersign.app.triage;

import io.countersign.app.async.Ticker;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.ui.Texts;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;

/** A thin line that runs while the table is being sorted or loaded, but not for a moment only. */
final class BusyLine extends ProgressBar {
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final LiveTable table;
    private final Ticker ticker;
    private Optional<Subscription> waiting = Optional.empty();

    BusyLine(LiveTable table, Ticker ticker) {
        this.table = table;
        this.ticker = ticker;
        getStyleClass().add("busy-line");
        setMaxWidth(Double.MAX_VALUE);
        setVisible(false);
        setMouseTransparent(true);
        setAccessibleText(Texts.of("queue.busy"));
        table.queryProperty().subscribe(query -> refresh());
        table.viewProperty().subscribe(view -> refresh());
        table.statusProperty().subscribe(status -> refresh());
    }

    private void refresh() {
        if (!busy()) {
            waiting.ifPresent(Subscription::unsubscribe);
            waiting = Optional.empty();
            setVisible(false);
        } else if (isVisible()) {
            show();
        } else if (waiting.isEmpty()) {
            waiting = Optional.of(ticker.after(A_MOMENT, this::show));
        }
    }

    private boolean busy() {
        boolean loading = table.statusProperty().get() instanceof FeedStatus.Loading
                && table.viewProperty().get().size() > 0;
        return loading
                || !table.queryProperty()
                        .get()
                        .equals(table.viewProperty().get().query());
    }

    private void show() {
        setProgress(
                table.statusProperty().get() instanceof FeedStatus.Loading(long done, long expected) && expected > 0
                        ? (double) done / expected
                        : INDETERMINATE_PROGRESS);
        setVisible(true);
    }
}
