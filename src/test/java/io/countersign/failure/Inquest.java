package io.countersign.failure;

import static org.awaitility.Awaitility.await;

import io.countersign.engine.review.AuditFinding;
import io.countersign.engine.review.AuditSeals;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.AuditVerification;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.journal.VerdictJournal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;
import redis.clients.jedis.Jedis;

/** Checks every invariant on a world that has come to rest, from Redis, from what people say, and from the journals. */
final class Inquest {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Set<String> IN_HISTORY_ONLY = Set.of("arrived", "renewed");

    private final World world;
    private final Duration toCatchUp;
    private final ReviewQueue queue;
    private final Breaches breaches = new Breaches();
    private final Aftermath aftermath;
    private final Testimony testimony;

    private Inquest(World world, Duration toCatchUp, ReviewQueue queue, Jedis redis) {
        this.world = world;
        this.toCatchUp = toCatchUp;
        this.queue = queue;
        this.aftermath = Aftermath.read(queue, redis);
        this.testimony = Testimony.of(world.seats());
    }

    static List<Invariant.Breach> into(World world) {
        return into(world, USUAL);
    }

    /** Gives observers so long to see what there is. */
    static List<Invariant.Breach> into(World world, Duration toCatchUp) {
        try (ReviewQueue queue = world.queue();
                Jedis redis = world.server().client()) {
            var inquest = new Inquest(world, toCatchUp, queue, redis);
            inquest.run();
            return inquest.breaches.all();
        }
    }

    private void run() {
        new EntryCheck(aftermath, world.producers(), breaches).run();
        new ClickCheck(aftermath, testimony, breaches).run();
        new ClaimCheck(world.lease(), breaches).run(aftermath, testimony);
        var state = new StateCheck(aftermath, breaches);
        state.run();
        for (ReviewItem item : aftermath.items()) {
            new DecisionCheck(item, aftermath.resultsOf(item.row().id()), queue.reviewers(), breaches)
                    .run(aftermath.auditOf(item.row().id()));
            historyIsInTheAudit(item);
        }
        auditHolds();
        world.observers().forEach(observer -> viewIsTrue(state, observer));
        world.seats().forEach(this::journalIsAnswered);
    }

    private void historyIsInTheAudit(ReviewItem item) {
        List<String> history = item.history().stream()
                .filter(entry -> !IN_HISTORY_ONLY.contains(entry.action()))
                .map(entry -> entry.at().toEpochMilli() + " " + entry.action() + " " + entry.who())
                .toList();
        List<String> audit = aftermath.auditOf(item.row().id()).stream()
                .map(entry -> entry.at() + " " + entry.action() + " " + entry.who())
                .toList();
        breaches.unless(
                history.equals(audit),
                Invariant.I7,
                "the audit has %s of %s, its history %s",
                audit,
                item.row().id(),
                history);
    }

    private void auditHolds() {
        var seals = AuditSeals.open(world.directory().resolve("seals"));
        AuditFinding finding = new AuditVerification(queue.audit(), seals).run((done, total) -> {}, () -> false);
        breaches.unless(finding instanceof AuditFinding.Intact, Invariant.I7, "%s", finding);
    }

    private void viewIsTrue(StateCheck state, Observer observer) {
        Set<Object> rows =
                aftermath.open().values().stream().map(ReviewItem::row).collect(Collectors.toSet());
        try {
            await().atMost(toCatchUp)
                    .until(() -> observer.view().isLive()
                            && Set.copyOf(observer.view().rows()).equals(rows));
        } catch (ConditionTimeoutException neverEqual) {
            breaches.unless(observer.view().isLive(), Invariant.I9, "an observer is not live");
            state.seenBy(observer.view());
        }
    }

    /** What is still in a journal is sent once more, as the next start would, and must change nothing. */
    private void journalIsAnswered(Seat seat) {
        AuditTrail.Head before = queue.audit().head();
        try (var journal = VerdictJournal.open(seat.journal())) {
            journal.unsettled().forEach(this::isAnsweredAsBefore);
        }
        breaches.unless(
                before.equals(queue.audit().head()),
                Invariant.I3,
                "the journal of %s was not settled",
                seat.reviewer());
    }

    private void isAnsweredAsBefore(Verdict verdict) {
        String answer = Words.of(queue.submit(verdict));
        Set<String> earlier = testimony.answers.getOrDefault(verdict.id().value(), Set.of(answer));
        breaches.unless(
                earlier.contains(answer), Invariant.I3, "%s is answered %s, before %s", verdict.id(), answer, earlier);
    }
}
