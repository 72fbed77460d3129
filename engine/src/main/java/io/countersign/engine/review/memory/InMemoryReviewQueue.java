package io.countersign.engine.review.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Archive;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.TickResult;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictOutcome;
import io.countersign.engine.review.VerdictRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A review queue that lives as long as the process: for tests, and for programs that embed the engine without Redis.
 * What it holds is lost when the process ends. Every tick looks at every item, so it suits thousands of them, not
 * millions. Thread-safe: one call at a time; readers of the feed wait without holding up the others.
 */
public final class InMemoryReviewQueue implements ReviewQueue {
    private final String run = UUID.randomUUID().toString();
    private final ChangeLog changes = new ChangeLog(run);
    private final AuditChain audit = new AuditChain();
    private final Results results = new Results();
    private final Ledger ledger;
    private final SetAside setAside;
    private final Inbox inbox;
    private final Ticking ticking;
    private final Roles roles;
    private final OpenArchive archive;
    private ApprovalRules rules = ApprovalRules.DEFAULT;

    /** An empty queue with the default rules, in which nobody is registered. */
    public InMemoryReviewQueue(Clock clock) {
        ledger = new Ledger(clock, changes, audit);
        setAside = new SetAside(ledger);
        inbox = new Inbox(ledger, setAside);
        ticking = new Ticking(ledger, results);
        roles = new Roles(ledger::record);
        archive = new OpenArchive(this, ledger, results, roles);
    }

    @Override
    public synchronized IntakeResult intake(int limit) {
        return inbox.take(limit, rules);
    }

    @Override
    public synchronized void push(List<byte[]> entries) {
        inbox.push(entries);
    }

    @Override
    public ReviewFeed feed() {
        return new LiveFeed(changes, this::items);
    }

    @Override
    public synchronized Optional<ReviewItem> find(ReviewId item) {
        return ledger.whole(item);
    }

    @Override
    public synchronized Set<ReviewId> votedOn(Collection<ReviewId> items, Reviewer by) {
        return items.stream()
                .filter(item -> ledger.find(item)
                        .filter(found -> found.ballot().hasVoteOf(by))
                        .isPresent())
                .collect(toUnmodifiableSet());
    }

    @Override
    public synchronized ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        var now = ledger.now();
        return lease(
                item,
                reviewer,
                found -> Leasing.claim(found, new Claim(item, token, reviewer, now.plus(lease)), law(), now));
    }

    @Override
    public synchronized ClaimOutcome renew(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        var now = ledger.now();
        return lease(
                item,
                reviewer,
                found -> Leasing.renew(found, new Claim(item, token, reviewer, now.plus(lease)), law(), now));
    }

    @Override
    public synchronized MoveOutcome release(ReviewId item, ClaimToken token) {
        return move(item, found -> Moving.release(found, token));
    }

    @Override
    public synchronized MoveOutcome skip(ReviewId item, ClaimToken token) {
        return move(item, found -> Moving.skip(found, token));
    }

    @Override
    public synchronized MoveOutcome snooze(ReviewId item, ClaimToken token, Instant until) {
        return move(item, found -> Moving.snooze(found, token, until));
    }

    @Override
    public synchronized MoveOutcome escalate(ReviewId item, ClaimToken token, String reason) {
        return move(item, found -> Moving.escalate(found, token, reason));
    }

    @Override
    public synchronized MoveOutcome comment(ReviewId item, Reviewer by, OperationId operation, String text) {
        if (text.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "comment must have at most %d characters, had %d".formatted(LONGEST_COMMENT, text.length()));
        }
        return move(item, found -> Moving.comment(found, by, operation, text));
    }

    @Override
    public synchronized VerdictOutcome submit(Verdict verdict) {
        Optional<Dossier> found = ledger.find(verdict.item());
        if (found.isEmpty()) {
            ledger.record(verdict.item(), Deciding.refused(verdict, VerdictRefusal.UNKNOWN));
            return new VerdictOutcome.Refused(VerdictRefusal.UNKNOWN, null, List.of());
        }
        VerdictOutcome outcome = ledger.apply(Deciding.submit(found.get(), verdict, law(), ledger.now()));
        if (outcome instanceof VerdictOutcome.Published published
                && published.row().state() == ReviewState.HELD) {
            ticking.publish(dossier(verdict.item()), rules);
            return new VerdictOutcome.Published(dossier(verdict.item()).row());
        }
        return outcome;
    }

    @Override
    public synchronized UndoOutcome undo(ReviewId item, VerdictId verdict, Reviewer by) {
        return ledger.find(item)
                .map(found -> ledger.apply(Undoing.undo(found, verdict, by, law())))
                .orElseGet(UndoOutcome.Unknown::new);
    }

    @Override
    public synchronized MoveOutcome reopen(ReviewId item, Reviewer by, OperationId operation, String reason) {
        return move(item, found -> {
            if (!roles.roleOf(by).decides()) {
                return Transition.none(found, new MoveOutcome.Lost(found.row()));
            }
            Instant due = ledger.now().plus(rules.of(found.row().level()).within());
            var reopening = Moving.reopen(found, by, operation, reason, due);
            if (reopening.happened()) {
                results.reopen(found, by.name(), reason, ledger.now());
            }
            return reopening;
        });
    }

    @Override
    public synchronized TickResult tick() {
        return ticking.tick(rules);
    }

    @Override
    public synchronized int expireDue(Reviewer by) {
        if (!roles.roleOf(by).decides()) {
            throw QueueRefusedException.deciderNeeded(by);
        }
        return ticking.expireDue(rules, by.name());
    }

    @Override
    public synchronized List<ReviewResult> results(String afterPosition, int limit) {
        return results.after(afterPosition, limit);
    }

    @Override
    public Quarantine quarantine() {
        return new OpenQuarantine(this, setAside, this::law);
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Archive archive() {
        return archive;
    }

    @Override
    public ReviewerRegistry reviewers() {
        return roles;
    }

    @Override
    public synchronized ApprovalRules rules() {
        return rules;
    }

    @Override
    public synchronized void changeRules(ApprovalRules changed, Reviewer by) {
        roles.requireGoverning(by);
        rules = changed;
        ledger.record(new Note("rules", by.name(), changed.toString()));
    }

    @Override
    public synchronized QueueStats stats() {
        Map<ReviewState, Long> counts = ledger.countByState();
        return new QueueStats(
                inbox.waiting(),
                counts.getOrDefault(ReviewState.PENDING, 0L),
                counts.getOrDefault(ReviewState.CLAIMED, 0L),
                counts.getOrDefault(ReviewState.SECOND, 0L),
                counts.getOrDefault(ReviewState.HELD, 0L),
                results.count(ReviewState.APPROVED),
                results.count(ReviewState.MODIFIED),
                results.count(ReviewState.REJECTED),
                inbox.duplicates(),
                setAside.count(),
                audit.head().number());
    }

    /** The word under which producers find an item published; empty if it is not. */
    public synchronized Optional<String> producerStatus(ReviewId item) {
        return results.status(item);
    }

    /** Forgets the changes so far, so that readers of the feed who have not seen them need a new snapshot. */
    public void forgetChanges() {
        changes.forget();
    }

    @Override
    public String serverRun() {
        return run;
    }

    @Override
    public void close() {}

    private synchronized List<Dossier> items() {
        return List.copyOf(ledger.all());
    }

    private Law law() {
        return new Law(rules, roles::roleOf);
    }

    private Dossier dossier(ReviewId item) {
        return ledger.find(item).orElseThrow();
    }

    private ClaimOutcome lease(ReviewId item, Reviewer reviewer, Function<Dossier, Transition<ClaimOutcome>> leasing) {
        if (!roles.roleOf(reviewer).decides()) {
            return new ClaimOutcome.Forbidden();
        }
        return ledger.find(item).map(leasing).map(ledger::apply).orElseGet(ClaimOutcome.Unknown::new);
    }

    private MoveOutcome move(ReviewId item, Function<Dossier, Transition<MoveOutcome>> moving) {
        return ledger.find(item).map(moving).map(ledger::apply).orElseGet(MoveOutcome.Unknown::new);
    }
}
