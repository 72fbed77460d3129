package io.countersign.engine.review.journal;

import io.countersign.engine.review.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** A dispatcher on a real journal, a scripted queue and steered time, with all that it told. */
final class Bench implements AutoCloseable {
    final ScriptedQueue queue = new ScriptedQueue();
    final SteeredTime time = new SteeredTime();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> problems = new CopyOnWriteArrayList<>();
    private final Path directory;
    private VerdictDispatcher dispatcher;

    Bench(Path directory) {
        this.directory = directory;
    }

    /** Returns when what was found on the disk has been seen to. */
    VerdictDispatcher start() {
        VerdictJournal journal = VerdictJournal.open(directory);
        dispatcher = new VerdictDispatcher(journal, queue.queue(), time, DispatchPace.DEFAULT, time);
        dispatcher.onDelivery(news -> told.add(news.verdict().id() + " " + news.state()));
        dispatcher.onProblem(problems::add);
        dispatcher.begin();
        awaitIdle();
        return dispatcher;
    }

    /** Waits until these were told, and nothing else. */
    void awaitTold(String... news) {
        Awaitility.await().until(() -> told.equals(List.of(news)));
    }

    /** Waits until the sending thread has done everything that can be done now. */
    void awaitIdle() {
        Awaitility.await().until(time::isAwaited);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitArrived(String... ids) {
        Awaitility.await().until(() -> queue.arrived.equals(List.of(ids)));
    }

    /** Waits until the sending thread has asked for so many pauses. */
    void awaitPauses(int count) {
        Awaitility.await().until(() -> time.waits.size() >= count);
    }

    /** What somebody who opens the directory now, after this process is gone, finds to send. */
    List<String> leftOnDisk() {
        dispatcher.close();
        try (var journal = VerdictJournal.open(directory)) {
            return ids(journal.unsettled());
        }
    }

    static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream().map(verdict -> verdict.id().value()).toList();
    }

    @Override
    public void close() {
        dispatcher.close();
    }
}
