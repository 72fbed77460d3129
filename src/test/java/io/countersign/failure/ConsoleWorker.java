package io.countersign.failure;

import io.countersign.app.triage.index.QueueFollower;
import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.redis.RedisTimeouts;
import io.countersign.engine.review.CaretakerPace;
import io.countersign.engine.review.CaretakerStatus;
import io.countersign.engine.review.QueueCaretaker;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.journal.Delivery;
import io.countersign.engine.review.journal.DeliveryState;
import io.countersign.engine.review.journal.VerdictDispatcher;
import io.countersign.engine.review.journal.VerdictJournal;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A console without a window, as a process: the journal, the dispatcher, the caretaker and the follower of the product,
 * and a reviewer who clicks without rest. It does what its standard input says and ends with it.
 */
final class ConsoleWorker {
    private static final RedisTimeouts TIMEOUTS = new RedisTimeouts(Duration.ofMillis(500), Duration.ofSeconds(1));

    private final ConsoleOrders orders;
    private final Voice voice;
    private final Patience patience;
    private final SkewedClock clock;
    private final ReviewQueue queue;
    private final VerdictJournal journal;
    private final VerdictDispatcher outbox;
    private final LiveView view = new LiveView();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ReviewerAtWork reviewer;
    private boolean away;

    private ConsoleWorker(ConsoleOrders orders, Voice voice) {
        this.orders = orders;
        this.voice = voice;
        patience = new Patience(voice);
        clock = new SkewedClock(orders.clockOffset());
        queue = patience.ask(Integer.MAX_VALUE, () -> connect(orders.url())).orElseThrow();
        journal = VerdictJournal.open(orders.journal());
        outbox = VerdictDispatcher.create(journal, queue, clock);
        outbox.onDelivery(this::delivered);
        reviewer = new ReviewerAtWork(orders, queue, this::take, outbox, view, clock, voice, answers);
    }

    public static void main(String[] arguments) throws IOException {
        var voice = new Voice(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        var worker = new ConsoleWorker(ConsoleOrders.parse(arguments), voice);
        worker.start();
        worker.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    private static ReviewQueue connect(String url) {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(url), TIMEOUTS));
    }

    private void start() {
        QueueCaretaker.start(queue, CaretakerPace.DEFAULT).onStatus(this::watch);
        QueueFollower.of(queue, view).start();
        outbox.begin();
        voice.say(Say.READY);
        reviewer.start();
    }

    private void obey(BufferedReader commands) throws IOException {
        while (true) {
            String[] command =
                    Objects.requireNonNullElse(commands.readLine(), "die").split(" ", -1);
            switch (command[0]) {
                case "think" -> reviewer.think();
                case "work" -> reviewer.work();
                case "clock" -> clock.set(Duration.parse(command[1]));
                case "stop" -> drain();
                default -> Runtime.getRuntime().halt(0);
            }
        }
    }

    private void drain() {
        reviewer.stop();
        while (!outbox.waiting().isEmpty()) {
            outbox.connectionBack();
            Patience.rest();
        }
        voice.say(Say.DRAINED);
    }

    private void take(Verdict verdict) {
        outbox.submit(verdict);
        if (orders.hasty()) {
            journal.settle(verdict.id());
        }
    }

    private void watch(CaretakerStatus status) {
        if (status.available() && away) {
            outbox.connectionBack();
        }
        away = !status.available() && !status.problem().isEmpty();
        if (away) {
            voice.say(Say.TROUBLE);
        }
    }

    private void delivered(Delivery news) {
        String verdict = news.verdict().id().value();
        Optional.ofNullable(news.outcome()).ifPresent(outcome -> {
            voice.say(Say.ANSWERED, verdict, Words.of(outcome));
            answers.put(verdict, Words.of(outcome));
        });
        if (news.state() == DeliveryState.SENT) {
            voice.say(Say.SENT, verdict);
        } else if (news.state() == DeliveryState.QUEUED_HERE) {
            voice.say(Say.AGAIN, verdict);
        }
    }
}
