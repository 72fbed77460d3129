package io.countersign.app.triage.item;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Archive;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.Claim;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.QueueUnavailableException;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.TickResult;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A queue that grants every claim on a pending item, answers what the test says, and remembers what it was asked. */
final class FakeQueue implements ReviewQueue {
    static final String OFFLINE = "Redis at 127.0.0.1 cannot be reached.";

    final List<String> calls = new ArrayList<>();
    final List<ClaimToken> granted = new ArrayList<>();
    Optional<ClaimOutcome> claimAnswer = Optional.empty();
    Optional<ClaimOutcome> renewAnswer = Optional.empty();
    Optional<UndoOutcome> undoAnswer = Optional.empty();
    boolean offline;
    private final Map<ReviewId, ReviewItem> items = new LinkedHashMap<>();
    private final Clock clock;

    FakeQueue(Clock clock) {
        this.clock = clock;
    }

    ReviewRow add(ReviewItem item) {
        items.put(item.row().id(), item);
        return item.row();
    }

    ReviewRow change(ReviewId id, UnaryOperator<Rows> change) {
        ReviewItem item = items.get(id);
        ReviewRow row = change.apply(Rows.of(item.row())).next();
        items.put(id, new ReviewItem(row, item.content(), item.raw(), item.votes(), item.history()));
        return row;
    }

    @Override
    public Optional<ReviewItem> find(ReviewId item) {
        asked("find " + item);
        return Optional.ofNullable(items.get(item));
    }

    @Override
    public Set<ReviewId> votedOn(Collection<ReviewId> items, Reviewer by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        asked("claim " + item);
        return claimAnswer.orElseGet(() -> grant(item, reviewer, token, lease));
    }

    @Override
    public ClaimOutcome renew(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        asked("renew " + item);
        return renewAnswer.orElseGet(() -> grant(item, reviewer, token, lease));
    }

    private ClaimOutcome grant(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        Instant until = clock.instant().plus(lease);
        granted.add(token);
        ReviewRow row = change(item, rows -> rows.claimedBy(reviewer.name(), until));
        return new ClaimOutcome.Granted(new Claim(item, token, reviewer, until), row);
    }

    @Override
    public MoveOutcome release(ReviewId item, ClaimToken token) {
        return move("release " + item, item);
    }

    @Override
    public MoveOutcome skip(ReviewId item, ClaimToken token) {
        return move("skip " + item, item);
    }

    @Override
    public MoveOutcome snooze(ReviewId item, ClaimToken token, Instant until) {
        return move("snooze " + item + " " + until, item);
    }

    @Override
    public MoveOutcome escalate(ReviewId item, ClaimToken token, String reason) {
        return move("escalate " + item + " " + reason, item);
    }

    @Override
    public MoveOutcome comment(ReviewId item, Reviewer by, OperationId operation, String text) {
        asked("comment " + item + " " + text);
        ReviewItem before = items.get(item);
        var history = new ArrayList<>(before.history());
        history.add(new HistoryEntry(clock.instant(), "commented", by.name(), text));
        ReviewRow row = Rows.of(before.row()).next();
        items.put(item, new ReviewItem(row, before.content(), before.raw(), before.votes(), history));
        return new MoveOutcome.Done(row);
    }

    private MoveOutcome move(String call, ReviewId item) {
        asked(call);
        return new MoveOutcome.Done(change(item, rows -> rows.state(ReviewState.PENDING)));
    }

    @Override
    public UndoOutcome undo(ReviewId item, VerdictId verdict, Reviewer by) {
        asked("undo " + item);
        return undoAnswer.orElseGet(
                () -> new UndoOutcome.Undone(change(item, rows -> rows.state(ReviewState.PENDING))));
    }

    @Override
    public MoveOutcome reopen(ReviewId item, Reviewer by, OperationId operation, String reason) {
        return move("reopen " + item + " " + reason, item);
    }

    private void asked(String call) {
        if (offline) {
            throw new QueueUnavailableException(OFFLINE, null);
        }
        calls.add(call);
    }

    @Override
    public IntakeResult intake(int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void push(List<byte[]> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReviewFeed feed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public VerdictOutcome submit(Verdict verdict) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TickResult tick() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int expireDue(Reviewer by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReviewResult> results(String afterPosition, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Quarantine quarantine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuditTrail audit() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Archive archive() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ReviewerRegistry reviewers() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApprovalRules rules() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void changeRules(ApprovalRules rules, Reviewer by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QueueStats stats() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String serverRun() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
