package io.countersign.app.triage;

import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexCounts;
import io.countersign.app.ui.Texts;
import javafx.scene.control.Label;

/** How many items are selected, match and exist; and what is going on. */
final class Headline extends Label {
    private final QueueViewModel model;

    Headline(QueueViewModel model) {
        this.model = model;
        setId("queue-headline");
        getStyleClass().add("queue-headline");
        setMinWidth(USE_PREF_SIZE);
        model.table().viewProperty().subscribe(view -> refresh());
        model.table().statusProperty().subscribe(status -> refresh());
        model.marks().countProperty().subscribe(count -> refresh());
    }

    private void refresh() {
        setText(text());
    }

    private String text() {
        IndexCounts counts = model.table().viewProperty().get().counts();
        int marked = model.marks().countProperty().get();
        String numbers = marked == 0
                ? Texts.of("queue.counts", counts.matching(), counts.total())
                : Texts.of("queue.counts.selected", marked, counts.matching(), counts.total());
        return switch (model.table().statusProperty().get()) {
            case FeedStatus.Loading(long done, long expected)
            when expected > 0 && counts.total() > 0 -> Texts.of("queue.counts.loading", numbers, 100 * done / expected);
            case FeedStatus.Offline offline when counts.total() > 0 -> Texts.of("queue.counts.offline", numbers);
            case FeedStatus.Loading loading -> numbers;
            case FeedStatus.Offline offline -> numbers;
            case FeedStatus.Live live -> numbers;
        };
    }
}
