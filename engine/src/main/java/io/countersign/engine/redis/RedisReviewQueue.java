package io.countersign.engine.redis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Archive;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.MoveOutcome;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.Quarantine;
import io.countersign.engine.review.QueueStats;
import io.countersign.engine.review.ReviewFeed;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.ReviewerRegistry;
import io.countersign.engine.review.TickResult;
import io.countersign.engine.review.UndoOutcome;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * The review queue on a Redis server or cluster. Every move is one script; a call that failed with {@link
 * io.countersign.engine.review.QueueUnavailableException} may be made again with the same ids. Thread-safe.
 */
public final class RedisReviewQueue implements ReviewQueue {
    /** The list on which producers push. */
    public static final String QUEUE = "human_review_queue";

    private static final Duration LONGEST_LEASE = Duration.ofDays(36_500);

    private final RedisConnection connection;
    private final QueueServer server;
    private final RedisIntake intake;
    private final RowCodec rows = new RowCodec();
    private final ItemCodec items = new ItemCodec(rows);
    private final OutcomeCodec outcomes = new OutcomeCodec(rows);
    private final RedisTicker ticker;

    /** The queue {@value #QUEUE}. The connection is closed with it. */
    public RedisReviewQueue(RedisConnection connection) {
        this(connection, QUEUE);
    }

    /**
     * A queue of this name. The connection is closed with it.
     *
     * @param name the producers' list, without braces
     */
    public RedisReviewQueue(RedisConnection connection, String name) {
        this.connection = connection;
        this.server = new QueueServer(connection, new QueueKeys(name, connection.isCluster()));
        this.intake = new RedisIntake(server);
        this.ticker = new RedisTicker(server);
    }

    @Override
    public IntakeResult intake(int limit) {
        return intake.intake(limit);
    }

    @Override
    public ReviewId idOf(ContentHash content) {
        return server.keys().idOf(content);
    }

    @Override
    public void push(List<byte[]> entries) {
        new RawList(server).push(entries);
    }

    @Override
    public ReviewFeed feed() {
        return new RedisFeed(server, rows);
    }

    @Override
    public Optional<ReviewItem> find(ReviewId item) {
        Reply found = server.run(Script.FIND, item);
        return found.at(0).isNothing() ? Optional.empty() : Optional.of(items.item(item, found));
    }

    @Override
    public Set<ReviewId> votedOn(Collection<ReviewId> items, Reviewer by) {
        Object[] arguments = Stream.concat(Stream.of(by), items.stream()).toArray();
        return server.run(Script.VOTED, arguments).list().stream()
                .map(Reply::text)
                .map(ReviewId::new)
                .collect(toUnmodifiableSet());
    }

    @Override
    public ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        Reply reply = server.run(Script.CLAIM, item, reviewer, token, millis(lease));
        return outcomes.claim(item, reviewer, token, reply);
    }

    @Override
    public ClaimOutcome renew(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease) {
        Reply reply = server.run(Script.RENEW, item, reviewer, token, millis(lease));
        return outcomes.claim(item, reviewer, token, reply);
    }

    @Override
    public MoveOutcome release(ReviewId item, ClaimToken token) {
        return move(item, token, "released", "");
    }

    @Override
    public MoveOutcome skip(ReviewId item, ClaimToken token) {
        return move(item, token, "skipped", "");
    }

    @Override
    public MoveOutcome snooze(ReviewId item, ClaimToken token, Instant until) {
        return move(item, token, "snoozed", Long.toString(Math.max(0, millis(until))));
    }

    @Override
    public MoveOutcome escalate(ReviewId item, ClaimToken token, String reason) {
        return move(item, token, "escalated", reason);
    }

    private MoveOutcome move(ReviewId item, ClaimToken token, String how, String detail) {
        return outcomes.move(item, server.run(Script.MOVE, item, token, how, detail));
    }

    @Override
    public MoveOutcome comment(ReviewId item, Reviewer by, OperationId operation, String text) {
        if (text.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "comment must have at most %d characters, had %d".formatted(LONGEST_COMMENT, text.length()));
        }
        return outcomes.move(item, server.run(Script.COMMENT, item, by, operation, text));
    }

    @Override
    public VerdictOutcome submit(Verdict verdict) {
        Reply reply = server.run(
                Script.VERDICT,
                verdict.item(),
                verdict.id(),
                verdict.reviewer(),
                ItemCodec.code(verdict.kind()),
                verdict.content(),
                verdict.claim(),
                Objects.requireNonNullElse(verdict.output(), ""),
                verdict.reason(),
                verdict.hold().toMillis());
        return outcomes.verdict(verdict.item(), reply);
    }

    @Override
    public UndoOutcome undo(ReviewId item, VerdictId verdict, Reviewer by) {
        return outcomes.undo(item, server.run(Script.UNDO, item, verdict, by));
    }

    @Override
    public MoveOutcome reopen(ReviewId item, Reviewer by, OperationId operation, String reason) {
        return outcomes.move(item, server.run(Script.REOPEN, item, by, operation, reason));
    }

    @Override
    public TickResult tick() {
        return ticker.tick();
    }

    @Override
    public int expireDue(Reviewer by) {
        return ticker.expireDue(by);
    }

    @Override
    public List<ReviewResult> results(String afterPosition, int limit) {
        return new RedisResults(server).after(afterPosition, limit);
    }

    @Override
    public Quarantine quarantine() {
        return new RedisQuarantine(server);
    }

    @Override
    public AuditTrail audit() {
        return new RedisAuditTrail(server);
    }

    @Override
    public Archive archive() {
        return new RedisArchive(server);
    }

    @Override
    public ReviewerRegistry reviewers() {
        return new RedisReviewerRegistry(server);
    }

    @Override
    public ApprovalRules rules() {
        var command = new CommandArguments(Command.HGETALL).key(server.keys().own("cfg"));
        return RulesCodec.decode(server.call(command).textFields());
    }

    @Override
    public void changeRules(ApprovalRules rules, Reviewer by) {
        new StoredPolicy(server).changeApprovals(rules, by);
    }

    @Override
    public QueueStats stats() {
        Reply counts = server.run(Script.STATS);
        return new QueueStats(
                counts.at(0).number(),
                counts.at(1).number(),
                counts.at(2).number(),
                counts.at(3).number(),
                counts.at(4).number(),
                counts.at(5).number(),
                counts.at(6).number(),
                counts.at(7).number(),
                counts.at(8).number(),
                counts.at(9).number(),
                counts.at(10).number());
    }

    @Override
    public String serverRun() {
        return connection.runId();
    }

    @Override
    public void close() {
        connection.close();
    }

    private static long millis(Duration lease) {
        return lease.compareTo(LONGEST_LEASE) < 0 ? lease.toMillis() : LONGEST_LEASE.toMillis();
    }

    private static long millis(Instant moment) {
        Instant latest = Instant.ofEpochMilli(Long.MAX_VALUE);
        return moment.isBefore(latest) ? moment.toEpochMilli() : latest.toEpochMilli();
    }
}
