package io.countersign.engine.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.Arrival;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.Malformed;
import io.countersign.engine.review.ProducerEntry;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Takes raw entries in. It reads the oldest ones, decides here what becomes of each, and hands the decisions to a script
 * that carries them out as far as the list still ends with the same bytes. Whoever is faster wins; nobody loses anything.
 * While the server carries out one batch, the next is decided here.
 */
final class RedisIntake {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final int LOST_RACES = 3;

    private final QueueServer server;
    private final EntryReader reader = new EntryReader();

    /** So many entries, and five values for each that say what becomes of it. */
    private record Batch(int size, List<byte[]> decisions) {
        static final Batch NOTHING = new Batch(0, List.of());
    }

    RedisIntake(QueueServer server) {
        this.server = server;
    }

    IntakeResult intake(int limit) {
        var total = new IntakeResult(0, 0, 0, 0);
        int lostRaces = 0;
        Reply oldest = peek(0, limit);
        while (!entries(oldest).isEmpty() && lostRaces < LOST_RACES) {
            IntakeResult round = takeFrom(oldest, limit - total.taken());
            total = plus(total, round);
            lostRaces = round.taken() == 0 ? lostRaces + 1 : 0;
            oldest = peek(0, limit - total.taken());
        }
        return plus(total, new IntakeResult(0, 0, 0, oldest.at(1).number()));
    }

    /** Takes batch after batch, beginning with these entries, until there are no more or somebody else took some. */
    private IntakeResult takeFrom(Reply oldest, int limit) {
        var total = new IntakeResult(0, 0, 0, 0);
        Batch batch = decide(oldest);
        Reply next = batch.size() < oldest.at(1).number() ? peek(batch.size(), limit - batch.size()) : new Reply(null);
        while (batch.size() > 0) {
            int known = entries(next).size();
            int ahead = total.taken() + batch.size() + known;
            CompletableFuture<Batch> following = decideAside(next);
            Reply done = carryOut(batch, known, limit - ahead);
            total = plus(total, round(done));
            boolean overtaken = round(done).taken() < batch.size();
            batch = overtaken ? Batch.NOTHING : following.join();
            next = done.at(3);
        }
        return total;
    }

    private Reply carryOut(Batch batch, int known, int most) {
        var arguments = texts(Integer.toString(known), Integer.toString(atMost(most)), Integer.toString(MOST_BYTES));
        arguments.addAll(batch.decisions());
        return server.run(Script.INTAKE, arguments);
    }

    private CompletableFuture<Batch> decideAside(Reply oldest) {
        return entries(oldest).isEmpty()
                ? CompletableFuture.completedFuture(Batch.NOTHING)
                : CompletableFuture.supplyAsync(() -> decide(oldest), Thread::startVirtualThread);
    }

    /** What a script has to know of an item that arrives: hash, id, row, place among the pending and when it is due. */
    static List<byte[]> arrival(ReviewId id, ContentHash hash, ReviewRow row) {
        return texts(
                hash.hex(),
                id.value(),
                RowCodec.encode(row, hash),
                Long.toString(Urgency.of(row)),
                Long.toString(row.dueMillis()));
    }

    private Reply peek(int known, int most) {
        return server.run(Script.PEEK, known, atMost(most), MOST_BYTES);
    }

    private static int atMost(int wanted) {
        return Math.clamp(wanted, 0, MOST_ENTRIES);
    }

    private static List<Reply> entries(Reply oldest) {
        return oldest.at(2).list();
    }

    private Batch decide(Reply oldest) {
        List<Reply> entries = entries(oldest);
        if (entries.isEmpty()) {
            return Batch.NOTHING;
        }
        Instant now = Instant.ofEpochMilli(oldest.at(0).number());
        ApprovalRules rules = RulesCodec.decode(oldest.at(3).textFields());
        var decisions = new ArrayList<byte[]>();
        for (Reply entry : entries) {
            decisions.addAll(decide(entry.bytes(), rules, now));
        }
        return new Batch(entries.size(), decisions);
    }

    private static IntakeResult round(Reply done) {
        return new IntakeResult(
                done.at(0).count(),
                done.at(1).count(),
                done.at(2).count(),
                done.at(3).at(1).number());
    }

    private List<byte[]> decide(byte[] raw, ApprovalRules rules, Instant now) {
        ContentHash hash = ContentHash.of(raw);
        return switch (reader.read(raw)) {
            case EntryReading.Understood(ProducerEntry entry) -> {
                ReviewId id = server.keys().idOf(hash);
                yield arrival(id, hash, Arrival.row(id, entry, rules, now));
            }
            case EntryReading.Rejected(Malformed reason) -> texts(hash.hex(), "", reason.field(), reason.problem(), "");
        };
    }

    private static IntakeResult plus(IntakeResult a, IntakeResult b) {
        return new IntakeResult(
                a.accepted() + b.accepted(),
                a.duplicates() + b.duplicates(),
                a.quarantined() + b.quarantined(),
                b.remaining());
    }

    private static List<byte[]> texts(String... texts) {
        var bytes = new ArrayList<byte[]>(texts.length);
        for (String text : texts) {
            bytes.add(text.getBytes(UTF_8));
        }
        return bytes;
    }
}
