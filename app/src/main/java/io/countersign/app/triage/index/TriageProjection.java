package io.countersign.app.triage.index;

import io.countersign.app.triage.query.TriageQuery;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Reviewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the queue as the table shows them. Takes rows and wishes from any thread, works on a thread of its own, in
 * batches, and publishes a view after each. Of several wishes for a query only the last one counts.
 */
public final class TriageProjection implements RowSink {
    private static final Duration BATCH = Duration.ofMillis(100);
    private static final int MOST_IN_BATCH = 100;
    private static final Duration FACETS_EVERY = Duration.ofSeconds(1);

    private final TriageIndex index;
    private final IndexThread thread;
    private final Runnable changed;
    private final ConcurrentLinkedQueue<Runnable> arrivals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicLong wishes = new AtomicLong();
    private volatile IndexView view;
    private volatile FeedStatus status = new FeedStatus.Loading(0, 0);
    private volatile boolean orderKept;
    private boolean loaded;
    private boolean facetsAwaited;

    /**
     * @param changed told from any thread that there is another {@link #view} or {@link #status}
     */
    public TriageProjection(Reviewer me, TriageQuery query, InstantSource clock, IndexThread thread, Runnable changed) {
        this.index = new TriageIndex(me, clock, query);
        this.thread = thread;
        this.changed = changed;
        view = IndexView.empty(query);
    }

    /** The newest view. */
    public IndexView view() {
        return view;
    }

    /** How the table stands to the queue. */
    public FeedStatus status() {
        return status;
    }

    /** Makes no batch of its own, for which the first rows would have to wait. */
    @Override
    public void snapshotBegins() {
        arrivals.add(index::beginSnapshot);
    }

    @Override
    public void rows(List<ReviewRow> rows) {
        arrive(() -> index.put(rows));
    }

    @Override
    public void snapshotEnds() {
        arrive(() -> {
            index.endSnapshot();
            if (!loaded) {
                index.arrange();
                loaded = true;
            }
        });
    }

    @Override
    public void status(FeedStatus now) {
        status = now;
        changed.run();
    }

    /** Shows other items, or in another order; takes in what is new. */
    public void ask(TriageQuery query) {
        long wish = wishes.incrementAndGet();
        thread.execute(() -> {
            if (index.ask(query, () -> wishes.get() != wish)) {
                publish();
            }
        });
    }

    /** Takes in what is new and lets go of what no longer matches. */
    public void takeIn() {
        thread.execute(() -> {
            index.arrange();
            publish();
        });
    }

    /** Whether rows keep their places, because somebody works with them; otherwise what is new is taken in at once. */
    public void keepOrder(boolean kept) {
        boolean freed = orderKept && !kept;
        orderKept = kept;
        if (freed) {
            takeIn();
        }
    }

    /** To be called now and then: time changes what is hidden. */
    public void timePasses() {
        thread.execute(() -> {
            if (index.wake()) {
                settle();
            }
        });
    }

    private void arrive(Runnable arrival) {
        arrivals.add(arrival);
        if (scheduled.compareAndSet(false, true)) {
            thread.execute(this::takeBatch);
        }
    }

    private void takeBatch() {
        int taken = 0;
        for (@Nullable Runnable next = arrivals.poll(); next != null; next = arrivals.poll()) {
            next.run();
            if (++taken == MOST_IN_BATCH) {
                break;
            }
        }
        if (taken > 0) {
            settle();
            thread.executeAfter(BATCH, this::takeBatch);
        } else {
            endBatches();
        }
    }

    private void endBatches() {
        scheduled.set(false);
        // What arrived before that found a batch scheduled, and left itself to it.
        if (!arrivals.isEmpty() && scheduled.compareAndSet(false, true)) {
            thread.execute(this::takeBatch);
        }
    }

    private void settle() {
        if (!orderKept || !loaded) {
            index.arrange();
        }
        publish();
    }

    private void publish() {
        if (!facetsAwaited) {
            countFacets();
        }
        show();
    }

    /** At most once a second, because it costs more than a view. */
    private boolean countFacets() {
        facetsAwaited = index.countFacets();
        if (facetsAwaited) {
            thread.executeAfter(FACETS_EVERY, () -> {
                if (countFacets()) {
                    show();
                }
            });
        }
        return facetsAwaited;
    }

    private void show() {
        view = index.view();
        changed.run();
    }
}
