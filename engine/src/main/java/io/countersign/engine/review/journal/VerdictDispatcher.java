package io.countersign.engine.review.journal;

import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Subscription;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the verdicts of a journal to the queue from one background thread, in order, and settles them when they are
 * answered.
 *
 * <p>While the queue is unavailable it tries again after a quarter of a second up to ten seconds, at once when a verdict
 * comes in or {@link #connectionBack} is called. A verdict that the queue refuses to take in is tried again after half a
 * minute up to ten minutes; others on other items go on. An answer counts as settled after ten seconds if the server has
 * not been restarted since; if it has, the verdict is sent once more, which does no harm, because the queue knows it by its
 * id. A verdict that does not count is settled at once.
 *
 * <p>Thread-safe. Listeners are called on the background thread.
 */
public final class VerdictDispatcher implements VerdictOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictDispatcher.class);

    private final VerdictJournal journal;
    private final OutgoingVerdicts outgoing;
    private final VerdictSender sender;
    private final Pause pause;
    private final Listeners<Delivery> deliveries = new Listeners<>();
    private final Listeners<String> problems = new Listeners<>();
    private final Thread thread;
    private volatile String problem = "";
    private volatile boolean closed;
    private volatile boolean begun;

    /**
     * Starts at once with what the journal holds.
     *
     * @param journal is closed with the dispatcher
     * @param queue stays open
     * @param clock is looked at once; the retries and the ten seconds are not changed by setting it
     */
    public static VerdictDispatcher start(VerdictJournal journal, ReviewQueue queue, Clock clock) {
        VerdictDispatcher dispatcher = create(journal, queue, clock);
        dispatcher.begin();
        return dispatcher;
    }

    /** The same, but nothing is sent before {@link #begin}, so that listeners miss nothing. */
    public static VerdictDispatcher create(VerdictJournal journal, ReviewQueue queue, Clock clock) {
        var steady = new SteadyClock(clock, System::nanoTime);
        return new VerdictDispatcher(journal, queue, steady, DispatchPace.DEFAULT, Pause.real());
    }

    VerdictDispatcher(VerdictJournal journal, ReviewQueue queue, Clock clock, DispatchPace pace, Pause pause) {
        this.journal = journal;
        this.outgoing = new OutgoingVerdicts(journal.unsettled());
        this.sender = new VerdictSender(journal, queue, outgoing, clock, pace, this::tell);
        this.pause = pause;
        this.thread = Thread.ofPlatform().daemon().name("countersign-verdicts").unstarted(this::runUntilClosed);
    }

    /** Starts to send. Called again it does nothing. */
    public synchronized void begin() {
        if (!begun) {
            begun = true;
            thread.start();
        }
    }

    @Override
    public synchronized void submit(Verdict verdict) {
        journal.append(verdict);
        outgoing.add(verdict);
        pause.wake();
    }

    @Override
    public synchronized boolean withdraw(VerdictId verdict) {
        Optional<Outgoing> unsent = outgoing.takeUnsent(verdict);
        if (unsent.isEmpty()) {
            neverRepeat(verdict);
            return false;
        }
        try {
            journal.withdraw(verdict);
            return true;
        } catch (JournalException e) {
            outgoing.put(unsent.get());
            pause.wake();
            throw e;
        }
    }

    private void neverRepeat(VerdictId verdict) {
        if (outgoing.isAnswered(verdict)) {
            journal.withdraw(verdict);
        }
        outgoing.neverRepeat(verdict);
    }

    @Override
    public List<Verdict> waiting() {
        return outgoing.waiting();
    }

    @Override
    public Subscription onDelivery(Consumer<Delivery> listener) {
        return deliveries.add(listener);
    }

    /** Why verdicts wait, one sentence for people; empty if none has failed since it was last answered. */
    public String problem() {
        return problem;
    }

    /** Tells every further {@link #problem}, on the background thread, until the subscription is closed. */
    public Subscription onProblem(Consumer<String> listener) {
        return problems.add(listener);
    }

    /** Says that the queue can be reached again or that its settings were mended: everything is tried again at once. */
    public void connectionBack() {
        sender.hurry();
        pause.wake();
    }

    /** Stops after the call that is under way, waiting for it at most a second, and closes the journal. */
    @Override
    public void close() {
        closed = true;
        pause.wake();
        try {
            if (begun && !Thread.currentThread().equals(thread)) {
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }

    private void runUntilClosed() {
        while (!closed) {
            try {
                Duration wait = sender.round();
                publishProblem();
                if (wait.isPositive()) {
                    pause.await(wait);
                }
            } catch (InterruptedException e) {
                LOG.warn("nobody interrupts the thread that sends verdicts; it goes on", e);
            }
        }
    }

    private void publishProblem() {
        String latest = sender.problem();
        if (!latest.equals(problem)) {
            problem = latest;
            problems.tell(latest);
        }
    }

    private void tell(Delivery news) {
        if (!closed) {
            deliveries.tell(news);
        }
    }
}
