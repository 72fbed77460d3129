package io.countersign.engine.review.memory;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.OperationId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.VerdictId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the queue knows of one item but its history. Immutable; every move makes another.
 *
 * @param row how it stands
 * @param content the hash of {@code raw}
 * @param raw the producer's bytes
 * @param fence the newest claim; null if there never was one
 * @param ballot the votes that stand
 * @param decision what will be or was published; null while it is open
 * @param answers what every verdict was answered
 * @param operations comments and reopenings that were carried out
 * @param expired whether the rule for overdue items was carried out
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes are handed on, not compared
record Dossier(
        ReviewRow row,
        ContentHash content,
        byte[] raw,
        @Nullable Fence fence,
        Ballot ballot,
        @Nullable Decision decision,
        Map<VerdictId, Answered> answers,
        Set<OperationId> operations,
        boolean expired) {
    static Dossier arrived(ReviewRow row, ContentHash content, byte[] raw) {
        return new Dossier(row, content, raw, null, Ballot.EMPTY, null, Map.of(), Set.of(), false);
    }

    /** Whether somebody holds a claim that has not lapsed. */
    boolean isClaimed(Instant now) {
        return row.state() == ReviewState.CLAIMED && now.toEpochMilli() < row.leaseMillis();
    }

    /** Whether somebody held a claim that has lapsed since. */
    boolean hasLapsed(Instant now) {
        return row.state() == ReviewState.CLAIMED && !isClaimed(now);
    }

    /** Whether a decision was held long enough. */
    boolean isToPublish(Instant now) {
        return row.state() == ReviewState.HELD && now.toEpochMilli() >= row.leaseMillis();
    }

    /** Whether it is overdue, nobody works on it, and the rule was not yet carried out. */
    boolean isToExpire(Instant now) {
        boolean waits = row.state() == ReviewState.PENDING || row.state() == ReviewState.SECOND;
        return waits && !expired && now.toEpochMilli() >= row.dueMillis();
    }

    Dossier with(RowEdit edit) {
        return new Dossier(edit.row(), content, raw, fence, ballot, decision, answers, operations, expired);
    }

    Dossier with(Fence newest) {
        return new Dossier(row, content, raw, newest, ballot, decision, answers, operations, expired);
    }

    /** As if nobody had ever claimed it. */
    Dossier unclaimed() {
        return new Dossier(row, content, raw, null, ballot, decision, answers, operations, expired);
    }

    Dossier with(Ballot votes, @Nullable Decision decided) {
        return new Dossier(row, content, raw, fence, votes, decided, answers, operations, expired);
    }

    Dossier with(VerdictId verdict, Answered answer) {
        var more = new HashMap<>(answers);
        more.put(verdict, answer);
        return new Dossier(row, content, raw, fence, ballot, decision, Map.copyOf(more), operations, expired);
    }

    Dossier with(OperationId operation) {
        var more = new HashSet<>(operations);
        more.add(operation);
        return new Dossier(row, content, raw, fence, ballot, decision, answers, Set.copyOf(more), expired);
    }

    Dossier expired(boolean carriedOut) {
        return new Dossier(row, content, raw, fence, ballot, decision, answers, operations, carriedOut);
    }
}
