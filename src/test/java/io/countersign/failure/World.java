package io.countersign.failure;

import static org.awaitility.Awaitility.await;

import io.countersign.engine.redis.RedisConnection;
import io.countersign.engine.redis.RedisReviewQueue;
import io.countersign.engine.redis.RedisServerFixture;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.RiskLevel;
import io.countersign.engine.review.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** A durable Redis, consoles, producers and observers, each behind a proxy of its own. */
final class World implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Set<String> GRANTED = Set.of("approved", "modified");
    private static final int PAGE = 1_000;

    private final Path directory;
    private final Optional<Mutant> mutant;
    private final Duration lease;
    private final RedisServerFixture server = RedisServerFixture.startDurable();
    private final List<Seat> seats = new ArrayList<>();
    private final List<Producer> producers = new ArrayList<>();
    private final List<Observer> observers = new ArrayList<>();

    /** One in which consoles claim for this long. */
    World(Path directory, Optional<Mutant> mutant, Duration lease) {
        this.directory = directory;
        this.mutant = mutant;
        this.lease = lease;
    }

    RedisServerFixture server() {
        return server;
    }

    List<Seat> seats() {
        return seats;
    }

    List<Producer> producers() {
        return producers;
    }

    List<Observer> observers() {
        return observers;
    }

    Duration lease() {
        return lease;
    }

    Path directory() {
        return directory;
    }

    /** A connection of the test's own to the server, through no proxy. The caller closes it. */
    ReviewQueue queue() {
        return new RedisReviewQueue(RedisConnection.open(RedisTarget.parse(server.url())));
    }

    /** Every third one is a senior. */
    Seat addSeat() {
        String name = "reviewer" + seats.size();
        try (ReviewQueue queue = queue()) {
            var reviewer = new Reviewer(name);
            queue.reviewers().register(reviewer, seats.size() % 3 == 0 ? Role.SENIOR : Role.REVIEWER, reviewer);
            var seat = new Seat(name, Files.createDirectories(directory.resolve(name)), proxy(), mutant, lease);
            seats.add(seat);
            return seat;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Producer addProducer(long seed, BooleanSupplier wanted) {
        var producer = new Producer("producer" + producers.size(), proxy(), seed, wanted);
        producers.add(producer);
        producer.start();
        return producer;
    }

    Observer addObserver() {
        var observer = Observer.start(proxy());
        observers.add(observer);
        return observer;
    }

    private TcpProxy proxy() {
        return TcpProxy.to(server.port());
    }

    int count(Say word) {
        return seats.stream().mapToInt(seat -> seat.count(word)).sum();
    }

    int pushed() {
        return producers.stream().mapToInt(Producer::count).sum();
    }

    /** Whether people have let something of this level pass. */
    boolean hasGranted(RiskLevel level) {
        try (ReviewQueue queue = queue()) {
            return queue.results("", PAGE).stream()
                    .filter(result -> GRANTED.contains(result.status())
                            && !result.reviewers().isEmpty())
                    .flatMap(result -> queue.find(result.item()).stream())
                    .anyMatch(item -> item.row().level() == level);
        }
    }

    /** Returns when something is so; a world in which it does not become so has failed. */
    static void awaitThat(String what, Callable<Boolean> condition) {
        await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(20)).until(condition);
    }

    /** Ends all work in order: everything that is pushed is taken in, and every verdict has its answer. */
    void comeToRest() {
        producers.forEach(Producer::close);
        try (ReviewQueue queue = queue()) {
            awaitThat("everything is taken in", () -> queue.stats().raw() == 0);
        }
        seats.forEach(seat -> seat.tell("stop"));
        awaitThat("every journal is drained", () -> seats.stream().allMatch(seat -> seat.count(Say.DRAINED) > 0));
        seats.forEach(Seat::close);
    }

    @Override
    public void close() {
        seats.forEach(Seat::close);
        producers.forEach(Producer::close);
        observers.forEach(Observer::close);
        server.close();
    }
}
