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

/**
 * Takes raw entries in. It reads the oldest ones, decides here what becomes of each, and hands the decisions to a script
 * that carries them out as far as the list still ends with the same bytes. Whoever is faster wins; nobody loses anything.
 */
final class RedisIntake {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 4 << 20;
    private static final int LOST_RACES = 3;

    private final QueueServer server;
    private final EntryReader reader = new EntryReader();

    RedisIntake(QueueServer server) {
        this.server = server;
    }

    IntakeResult intake(int limit) {
        var total = new IntakeResult(0, 0, 0, 0);
        Reply oldest = peek(limit);
        int lostRaces = 0;
        while (!entries(oldest).isEmpty() && lostRaces < LOST_RACES) {
            int expected = total.taken() + entries(oldest).size();
            Reply done = server.run(Script.INTAKE, decisions(oldest, limit - expected));
            IntakeResult round = round(done);
            lostRaces = round.taken() == 0 ? lostRaces + 1 : 0;
            total = plus(total, round);
            oldest = total.taken() < expected ? peek(limit - total.taken()) : done.at(3);
        }
        return plus(total, new IntakeResult(0, 0, 0, oldest.at(1).number()));
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

    private Reply peek(int most) {
        return server.run(Script.PEEK, atMost(most), MOST_BYTES);
    }

    private static int atMost(int wanted) {
        return Math.clamp(wanted, 0, MOST_ENTRIES);
    }

    private static List<Reply> entries(Reply oldest) {
        return oldest.at(2).list();
    }

    private List<byte[]> decisions(Reply oldest, int wantedNext) {
        Instant now = Instant.ofEpochMilli(oldest.at(0).number());
        ApprovalRules rules = RulesCodec.decode(oldest.at(3).textFields());
        var decisions = texts(Integer.toString(atMost(wantedNext)), Integer.toString(MOST_BYTES));
        for (Reply entry : entries(oldest)) {
            decisions.addAll(decide(entry.bytes(), rules, now));
        }
        return decisions;
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
