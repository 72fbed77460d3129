package io.countersign.engine.review.journal;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what is sent next and what an answer means. Used by one thread; only {@link #hurry} may be called by others. */
final class VerdictSender {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictSender.class);
    private static final Duration UNTIL_WOKEN = Duration.ofHours(1);
    private static final int OWN_FAULT_AFTER = 5;
    private static final String MISTAKE = "A verdict could not be sent: an error in the program, see the log.";

    private final VerdictJournal journal;
    private final ReviewQueue queue;
    private final OutgoingVerdicts outgoing;
    private final Clock clock;
    private final DispatchPace pace;
    private final Consumer<Delivery> news;
    private final AtomicBoolean hurried = new AtomicBoolean();
    private int failures;
    private String queueProblem = "";

    VerdictSender(
            VerdictJournal journal,
            ReviewQueue queue,
            OutgoingVerdicts outgoing,
            Clock clock,
            DispatchPace pace,
            Consumer<Delivery> news) {
        this.journal = journal;
        this.queue = queue;
        this.outgoing = outgoing;
        this.clock = clock;
        this.pace = pace;
        this.news = news;
    }

    /** Makes the next round try everything, and ask which run of the server answers. */
    void hurry() {
        outgoing.hurry();
        hurried.set(true);
    }

    /** Why something waits; empty if nothing has failed. */
    String problem() {
        return queueProblem.isEmpty() ? outgoing.problem() : queueProblem;
    }

    /** Sends at most one verdict, and says how long to wait before the next round. */
    Duration round() {
        Instant now = clock.instant();
        Optional<Instant> due = outgoing.nextDue();
        if (due.isEmpty()) {
            queueProblem = "";
            return UNTIL_WOKEN;
        }
        if (hurried.getAndSet(false)) {
            failures = 0;
        } else if (due.get().isAfter(now)) {
            return Duration.between(now, due.get());
        }
        return work(now);
    }

    private Duration work(Instant now) {
        String run;
        try {
            run = queue.serverRun();
        } catch (QueueUnavailableException e) {
            queueProblem = e.getMessage();
            return pace.retryAfter(++failures, chance());
        } catch (RuntimeException | Error e) {
            queueProblem = sentence(e);
            return pace.refusalAfter(++failures, chance());
        }
        queueProblem = "";
        outgoing.repeatUnlessAnsweredBy(run).forEach(verdict -> tell(verdict, DeliveryState.QUEUED_HERE, null));
        outgoing.settle(now).forEach(journal::settle);
        return outgoing.startNext(now).map(next -> send(next, run, now)).orElse(Duration.ZERO);
    }

    private Duration send(Outgoing next, String run, Instant now) {
        tell(next.verdict(), DeliveryState.SENT, null);
        try {
            answered(next, queue.submit(next.verdict()), run);
            failures = 0;
            return Duration.ZERO;
        } catch (QueueUnavailableException e) {
            int beyond = next.failures() + 1 - OWN_FAULT_AFTER;
            Instant again = beyond < 0 ? Instant.MIN : now.plus(pace.refusalAfter(beyond + 1, chance()));
            return failed(next, again, e.getMessage());
        } catch (RuntimeException | Error e) {
            return failed(next, now.plus(pace.refusalAfter(next.failures() + 1, chance())), sentence(e));
        }
    }

    private void answered(Outgoing sent, VerdictOutcome outcome, String run) {
        switch (outcome) {
            case VerdictOutcome.Refused refused -> {
                outgoing.done(sent);
                journal.settle(sent.verdict().id());
                tell(sent.verdict(), DeliveryState.SUPERSEDED, refused);
            }
            case VerdictOutcome.Held held -> acknowledged(sent, held, run);
            case VerdictOutcome.AwaitingSecond awaiting -> acknowledged(sent, awaiting, run);
            case VerdictOutcome.Published published -> acknowledged(sent, published, run);
        }
    }

    private void acknowledged(Outgoing sent, VerdictOutcome outcome, String run) {
        Instant settleAt = clock.instant().plus(pace.settleWindow());
        if (!outgoing.answered(sent, run, settleAt)) {
            journal.settle(sent.verdict().id());
        }
        tell(sent.verdict(), DeliveryState.ACKNOWLEDGED, outcome);
    }

    private Duration failed(Outgoing sent, Instant again, String problem) {
        outgoing.failed(sent, again, problem);
        tell(sent.verdict(), DeliveryState.QUEUED_HERE, null);
        return pace.retryAfter(++failures, chance());
    }

    private void tell(Verdict verdict, DeliveryState state, @Nullable VerdictOutcome outcome) {
        news.accept(new Delivery(verdict, state, outcome));
    }

    private static String sentence(Throwable failure) {
        LOG.warn("a verdict was not sent", failure);
        return failure instanceof QueueRefusedException refused ? refused.getMessage() : MISTAKE;
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
