package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.journal.JournalException;
import io.countersign.engine.review.journal.VerdictDispatcher;
import io.countersign.engine.review.journal.VerdictJournal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives a verdict as the window does: to the disk, then to the queue. What earlier commands left there goes first. */
final class JournaledDelivery implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final VerdictDispatcher dispatcher;

    private JournaledDelivery(VerdictDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    static JournaledDelivery on(CommandContext context, OpenQueue open) {
        VerdictJournal journal = journal(context, open);
        if (!journal.reports().isEmpty()) {
            journal.close();
            throw new UsageException(
                    String.join(" ", journal.reports()) + " The verdict was not given; give the command again.");
        }
        return new JournaledDelivery(VerdictDispatcher.start(
                journal, open.queue(), context.surroundings().clock()));
    }

    private static VerdictJournal journal(CommandContext context, OpenQueue open) {
        try {
            return VerdictJournal.open(context.surroundings().data().journal(open.place()));
        } catch (JournalException broken) {
            throw new UsageException(String.valueOf(broken.getMessage()));
        }
    }

    /** The queue's answer. Without one the verdict stays on the disk. */
    VerdictOutcome give(Verdict verdict) {
        var answer = new CompletableFuture<VerdictOutcome>();
        var listening = dispatcher.onDelivery(news -> {
            if (news.verdict().id().equals(verdict.id()) && news.outcome() != null) {
                answer.complete(news.outcome());
            }
        });
        try (listening) {
            dispatcher.submit(verdict);
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (JournalException full) {
            throw new UsageException(String.valueOf(full.getMessage()));
        } catch (TimeoutException silent) {
            throw new UsageException(
                    "The queue did not answer. %s The verdict is kept on this computer; the console and the next verdict command send it."
                            .formatted(dispatcher.problem())
                            .replace("  ", " "));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UsageException(
                    "Stopped before the queue answered. The verdict is kept on this computer; the console and the next verdict command send it.");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
