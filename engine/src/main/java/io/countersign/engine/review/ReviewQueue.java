package io.countersign.engine.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The review queue: takes in what producers push, leases items to reviewers, takes their verdicts and publishes them.
 * Many consoles and engines share one queue; every move is atomic and every write may be sent again without harm.
 *
 * <p>Thread-safe. Every method blocks and may throw {@link QueueUnavailableException} (try again) or {@link
 * QueueRefusedException} (somebody has to change something first). The queue's own clock counts, not the client's.
 */
public interface ReviewQueue extends AutoCloseable {
    /** The usual length of a claim. */
    Duration LEASE = Duration.ofMinutes(5);

    /**
     * Takes raw entries off the producers' list, oldest first: each becomes an item, is recognised as a duplicate, or is
     * put into quarantine. An entry leaves the list only when it is safe elsewhere.
     *
     * @param limit how many at most
     */
    IntakeResult intake(int limit);

    /** Puts raw entries on the producers' list, exactly as a producer would. */
    void push(List<byte[]> entries);

    /** The live list of open items. */
    ReviewFeed feed();

    /** An item whole, open or published. */
    Optional<ReviewItem> find(ReviewId item);

    /**
     * Leases an item to a reviewer. Asked again with the same token it is the same claim; a claim that has lapsed, or that
     * the reviewer holds under another token, is superseded.
     */
    ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease);

    /** Extends a claim, also a lapsed one if nobody has claimed the item since. */
    ClaimOutcome renew(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease);

    /** Gives a claim back. */
    MoveOutcome release(ReviewId item, ClaimToken token);

    /** Gives a claim back and hides the item from its holder for good. */
    MoveOutcome skip(ReviewId item, ClaimToken token);

    /** Gives a claim back and hides the item from its holder until a moment. */
    MoveOutcome snooze(ReviewId item, ClaimToken token, Instant until);

    /** Gives a claim back, moves the item to the front and asks for a senior. */
    MoveOutcome escalate(ReviewId item, ClaimToken token, String reason);

    /** Adds a comment of at most 2,000 characters; needs no claim. */
    MoveOutcome comment(ReviewId item, Reviewer by, OperationId operation, String text);

    /**
     * Gives a verdict. It counts if the item is open, its content is what was reviewed, and no newer claim than the
     * verdict's exists; a claim that lapsed unnoticed does no harm. Every verdict ends in the audit, refused ones too.
     */
    VerdictOutcome submit(Verdict verdict);

    /** Takes a verdict back that is held, or that waits for another person. Other people's votes stay. */
    UndoOutcome undo(ReviewId item, VerdictId verdict, Reviewer by);

    /** Opens a published item again; the status key is removed and producers read a {@code reopened} result. */
    MoveOutcome reopen(ReviewId item, Reviewer by, OperationId operation, String reason);

    /** Lets claims lapse, publishes what was held long enough and expires what is due. Any number of consoles may call it. */
    TickResult tick();

    /** Expires everything that is due, however many they are. */
    int expireDue(Reviewer by);

    /** Published results after a position (empty for the first), oldest first. */
    List<ReviewResult> results(String afterPosition, int limit);

    /** Entries that could not be read. */
    Quarantine quarantine();

    /** What happened, chained. */
    AuditTrail audit();

    /** Who may do what. */
    ReviewerRegistry reviewers();

    /** The approval rules in force. */
    ApprovalRules rules();

    /** Puts other approval rules in force, for every console. Items that are in the queue keep their risk level and due date. */
    void changeRules(ApprovalRules rules, Reviewer by);

    /** How many stand where. */
    QueueStats stats();

    /** Names the run of the server behind the queue; another name means that it was restarted and may have forgotten. */
    String serverRun();

    @Override
    void close();
}
