package io.countersign.engine.review;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The longest comment, in characters. */
    int LONGEST_COMMENT = 2_000;

    /**
     * Takes raw entries off the producers' list, oldest first: each becomes an item, is recognised as a duplicate of
     * an item or of what is in quarantine, or is put into quarantine. An entry leaves the list only when it is safe elsewhere.
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
     * Those of these items on which a vote of this person stands.
     *
     * @param items a few thousand at most; those that the queue does not have count as not voted on
     */
    Set<ReviewId> votedOn(Collection<ReviewId> items, Reviewer by);

    /** The id that an item with this content has, or will have once it is taken in. */
    default ReviewId idOf(ContentHash content) {
        return new ReviewId(content.idPart());
    }

    /**
     * Leases an item to a reviewer. Asked again with the same token it is the same claim, with the same end; a claim that
     * has lapsed, or that the reviewer holds under another token, is superseded. Somebody whose approval already stands on
     * an item that waits for other people does not get it; but who has become a senior since, where only a senior was
     * missing, gets it and may approve once more.
     */
    ClaimOutcome claim(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease);

    /**
     * Extends a claim, also a lapsed one if nobody has claimed the item since. A claim that was given back or ended by a
     * verdict is not extended: a late heartbeat must not take the item again.
     */
    ClaimOutcome renew(ReviewId item, Reviewer reviewer, ClaimToken token, Duration lease);

    /**
     * Gives a claim back. A verdict that was given under it still counts when it arrives later, as long as nobody has
     * claimed the item since.
     */
    MoveOutcome release(ReviewId item, ClaimToken token);

    /** Gives a claim back and hides the item from its holder for good. */
    MoveOutcome skip(ReviewId item, ClaimToken token);

    /** Gives a claim back and hides the item from its holder until a moment. */
    MoveOutcome snooze(ReviewId item, ClaimToken token, Instant until);

    /** Gives a claim back, moves the item to the front (priority 9) and asks for a senior beside what its rule asks for. */
    MoveOutcome escalate(ReviewId item, ClaimToken token, String reason);

    /**
     * Adds a comment; needs no claim, and the item may be published.
     *
     * @throws IllegalArgumentException if the text has more than {@link #LONGEST_COMMENT} characters
     */
    MoveOutcome comment(ReviewId item, Reviewer by, OperationId operation, String text);

    /**
     * Gives a verdict. It counts if the item is open, its content is what was reviewed, and no newer claim than the
     * verdict's exists; a claim that lapsed unnoticed does no harm. Of several reasons to refuse it the first of these is
     * told: {@code UNKNOWN, FORBIDDEN, LATE, STALE} content, {@code OTHER} or {@code STALE} claim, {@code SELF}. A
     * rejection decides at once; approvals and modifications decide when enough people, and a senior where one is asked
     * for, want the same output. Every verdict ends in the audit, refused ones too, once.
     */
    VerdictOutcome submit(Verdict verdict);

    /**
     * Takes a verdict back that is held, or that waits for another person; only who gave it may. Other people's votes stay,
     * and so does what they decide: the item is open again unless they decide it without this one.
     */
    UndoOutcome undo(ReviewId item, VerdictId verdict, Reviewer by);

    /**
     * Opens a published item again without any vote, due as if it had arrived now; the status key is removed and producers
     * read a {@code reopened} result. Lost if the item is not published or the person's role decides nothing.
     */
    MoveOutcome reopen(ReviewId item, Reviewer by, OperationId operation, String reason);

    /**
     * Lets claims lapse, publishes what was held long enough and expires what is due and on which nobody works. If more
     * than 50 items and more than a tenth of the open ones fall due at once, none of them is expired. Any number of
     * consoles may call it.
     */
    TickResult tick();

    /**
     * Expires everything that is due, however many they are.
     *
     * @throws QueueRefusedException if the person's role decides nothing
     */
    int expireDue(Reviewer by);

    /** Published results after a position (empty for the first), oldest first. */
    List<ReviewResult> results(String afterPosition, int limit);

    /** Entries that could not be read. */
    Quarantine quarantine();

    /** What happened, chained. */
    AuditTrail audit();

    /** The way out for what was published long ago. */
    Archive archive();

    /** Who may do what. */
    ReviewerRegistry reviewers();

    /** The approval rules in force. */
    ApprovalRules rules();

    /**
     * Puts other approval rules in force, for every console; where the queue shares a policy, as its next version. Items that are
     * in the queue keep their risk level and due date.
     *
     * @throws QueueRefusedException if the person is not an admin. While nobody is registered as one, everybody whose role
     *     decides may.
     */
    void changeRules(ApprovalRules rules, Reviewer by);

    /** How many stand where. */
    QueueStats stats();

    /** Names the run of the server behind the queue; another name means that it was restarted and may have forgotten. */
    String serverRun();

    @Override
    void close();
}
