package io.countersign.app.triage;

import io.countersign.app.async.ManualPulses;
import io.countersign.app.async.ManualTicker;
import io.countersign.app.triage.index.FeedStatus;
import io.countersign.app.triage.index.IndexView;
import io.countersign.app.triage.index.ManualIndexThread;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A Queue screen without a toolkit, whose time, frames and background work the test drives. */
final class QueueDeskFixture {
    static final Reviewer ALICE = new Reviewer("alice");

    final ManualTicker ticker = new ManualTicker();
    final RememberedViews savedViews;
    private final ManualPulses pulses = new ManualPulses();
    private final ManualIndexThread thread = new ManualIndexThread();
    private Instant now = Instant.ofEpochMilli(1_000);
    final QueueViewModel model;

    QueueDeskFixture() {
        this(new RememberedViews());
    }

    /** With what an earlier run kept. */
    QueueDeskFixture(RememberedViews views) {
        savedViews = views;
        model = new QueueViewModel(new QueueDesk(ALICE, () -> now, thread, pulses, ticker, views));
    }

    /** The queue holds exactly these rows. */
    void load(ReviewRow... rows) {
        model.table().sink().snapshotBegins();
        model.table().sink().rows(List.of(rows));
        model.table().sink().snapshotEnds();
        model.table().sink().status(new FeedStatus.Live());
        settle();
    }

    /** These rows have changed, or are new. */
    void change(ReviewRow... rows) {
        model.table().sink().rows(List.of(rows));
        settle();
    }

    /** Everything that is under way comes to its end, and the next frame is drawn. */
    void settle() {
        thread.runAll();
        thread.letTimePass();
        thread.letTimePass();
        pulses.pulse();
        pulses.pulse();
    }

    void advance(Duration time) {
        now = now.plus(time);
        ticker.advance(time);
        settle();
    }

    List<String> shown() {
        IndexView view = model.table().viewProperty().get();
        return IntStream.range(0, view.size())
                .mapToObj(i -> view.row(i).id().value())
                .toList();
    }

    String selected() {
        ReviewRow row = model.selectedProperty().get();
        return row == null ? "" : row.id().value();
    }

    static final class RememberedViews implements SavedViewStore {
        List<SavedView> kept = new ArrayList<>();
        Map<String, TableLayout> layouts = Map.of();

        @Override
        public List<SavedView> load() {
            return List.copyOf(kept);
        }

        @Override
        public void save(List<SavedView> views) {
            kept = views;
        }

        @Override
        public Map<String, TableLayout> layouts() {
            return layouts;
        }

        @Override
        public void saveLayouts(Map<String, TableLayout> changed) {
            layouts = changed;
        }
    }
}
