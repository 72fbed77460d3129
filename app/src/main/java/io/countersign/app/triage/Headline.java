package io.countersign.app.triage;

import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexCounts;
import io.countersign.app.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** How many items are selected, match and exist; and what is going on. */
final class Headline extends Label {
    private static final double WIDEST_EXPLANATION = 420;

    private final QueueViewModel model;
    private final Tooltip explanation = new Tooltip();

    Headline(QueueViewModel model) {
        this.model = model;
        setId("queue-headline");
        getStyleClass().add("queue-headline");
        setMinWidth(USE_PREF_SIZE);
        explanation.setWrapText(true);
        explanation.setMaxWidth(WIDEST_EXPLANATION);
        setTooltip(explanation);
        model.table().viewProperty().subscribe(view -> refresh());
        model.table().statusProperty().subscribe(status -> refresh());
        model.marks().countProperty().subscribe(count -> refresh());
    }

    private void refresh() {
        setText(text());
        IndexCounts counts = model.table().viewProperty().get().counts();
        explanation.setText(Texts.of(
                "queue.counts.explained",
                counts.matching(),
                counts.total(),
                counts.open(),
                counts.held(),
                counts.hidden(),
                counts.others()));
        setAccessibleHelp(explanation.getText());
    }

    private String text() {
        IndexCounts counts = model.table().viewProperty().get().counts();
        int marked = model.marks().countProperty().get();
        String matching = Texts.of("queue.counts", counts.matching(), counts.held(), counts.total());
        String numbers = marked == 0 ? matching : Texts.of("queue.counts.selected", marked, matching);
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
