package io.countersign.app.triage;

import io.countersign.app.ui.EmptyState;
import io.countersign.app.ui.Texts;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Says why the table is empty, and what can be done about it. */
final class EmptyTable extends StackPane {
    private final QueueViewModel model;

    EmptyTable(QueueViewModel model) {
        this.model = model;
        setId("queue-empty");
        model.table().emptinessProperty().subscribe(this::show);
    }

    private void show(Emptiness why) {
        switch (why) {
            case Emptiness.None none -> getChildren().clear();
            case Emptiness.Loading(long done, long expected) -> showLoading(done, expected);
            case Emptiness.Offline(String sentence) -> showOffline(sentence);
            case Emptiness.AllDone done ->
                show(new EmptyState(
                        MaterialDesignC.CHECK_ALL, Texts.of("queue.empty.done"), Texts.of("queue.empty.done.message")));
            case Emptiness.AllClaimed(int claimed) -> showClaimed(claimed);
            case Emptiness.AllHidden(int hidden) -> showHidden(hidden);
            case Emptiness.FilteredOut(int open) -> showFilteredOut(open);
            case Emptiness.OnlyNew(int fresh) -> showOnlyNew(fresh);
        }
    }

    private void show(EmptyState state) {
        getChildren().setAll(state);
    }

    private void showLoading(long done, long expected) {
        var state = new EmptyState(
                MaterialDesignD.DATABASE_CLOCK_OUTLINE,
                Texts.of("queue.empty.loading"),
                expected == 0 ? Texts.of("queue.empty.connecting") : Texts.of("queue.progress", done, expected));
        var bar = new ProgressBar(expected == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / expected);
        bar.setAccessibleText(Texts.of("queue.empty.loading"));
        state.getChildren().add(bar);
        show(state);
    }

    private void showOffline(String sentence) {
        var state = new EmptyState(MaterialDesignD.DATABASE_OFF_OUTLINE, Texts.of("queue.empty.offline"), sentence);
        state.offer(Texts.of("queue.empty.offline.retry"), model.table()::tryToReconnect);
        show(state);
    }

    private void showClaimed(int claimed) {
        var state = new EmptyState(
                MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE,
                Texts.of("queue.empty.claimed"),
                Texts.of("queue.empty.claimed.message", claimed));
        state.offer(Texts.of("queue.filter.clear"), model.table()::clearFilters);
        show(state);
    }

    private void showHidden(int hidden) {
        var state = new EmptyState(
                MaterialDesignE.EYE_OFF_OUTLINE,
                Texts.of("queue.empty.hidden"),
                Texts.of("queue.empty.hidden.message", hidden));
        state.offer(Texts.of("queue.empty.hidden.show"), model.table()::showHidden);
        show(state);
    }

    private void showFilteredOut(int open) {
        var state = new EmptyState(
                MaterialDesignF.FILTER_OFF_OUTLINE,
                Texts.of("queue.empty.filtered"),
                Texts.of("queue.empty.filtered.message", open));
        state.offer(Texts.of("queue.filter.clear"), model.table()::clearFilters);
        show(state);
    }

    private void showOnlyNew(int fresh) {
        var state = new EmptyState(
                MaterialDesignI.INBOX_ARROW_DOWN_OUTLINE,
                Texts.of("queue.empty.new"),
                Texts.of("queue.empty.new.message", fresh));
        state.offer(Texts.of("queue.empty.new.show"), model.table()::takeInNew);
        show(state);
    }
}
