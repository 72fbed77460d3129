package io.countersign.engine.redis;

import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import io.countersign.engine.review.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items and votes as the scripts store them. */
final class ItemCodec {
    private static final String ARRIVED = "arrived";
    private static final byte[] NO_BODY = {};

    private final RowCodec rows;

    ItemCodec(RowCodec rows) {
        this.rows = rows;
    }

    /** An item from its line, body, state, outputs and history. */
    ReviewItem item(ReviewId id, Reply found) {
        String line = found.at(0).text();
        ReviewRow row = rows.decode(id, line);
        return new ReviewItem(
                row,
                RowCodec.content(id, line),
                found.at(1).isNothing() ? NO_BODY : found.at(1).bytes(),
                votes(found.at(2), found.at(3)),
                history(row, found.at(4)));
    }

    /** The votes in the hash of an item, oldest first; their outputs and reasons are in another hash. */
    static List<Vote> votes(Reply item, Reply outputs) {
        Map<String, String> texts = outputs.textFields();
        var votes = new ArrayList<Vote>();
        item.textFields().forEach((field, value) -> {
            if (field.startsWith("a:")) {
                votes.add(vote(field.substring(2), value.split("\t", -1), texts));
            }
        });
        votes.sort(Comparator.comparing(Vote::at).thenComparing(Vote::reviewer));
        return votes;
    }

    private static Vote vote(String reviewer, String[] parts, Map<String, String> texts) {
        VerdictKind kind = kind(parts[0]);
        String id = parts[2];
        @Nullable String output = kind == VerdictKind.MODIFY ? texts.get("o:" + id) : null;
        Instant at = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return new Vote(new VerdictId(id), reviewer, kind, output, texts.getOrDefault("r:" + id, ""), at);
    }

    static String code(VerdictKind kind) {
        return kind.name().substring(0, 1);
    }

    private static VerdictKind kind(String code) {
        return switch (code) {
            case "A" -> VerdictKind.APPROVE;
            case "M" -> VerdictKind.MODIFY;
            case "R" -> VerdictKind.REJECT;
            default -> throw new IllegalArgumentException("no verdict has the code '" + code + "'");
        };
    }

    /** The arrival of most items stands in their row alone. */
    private static List<HistoryEntry> history(ReviewRow row, Reply lines) {
        var history = new ArrayList<HistoryEntry>();
        history.add(new HistoryEntry(row.arrived(), ARRIVED, "rule", ""));
        for (Reply line : lines.list()) {
            String[] parts = line.text().split("\t", 4);
            var entry = new HistoryEntry(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2], parts[3]);
            if (entry.action().equals(ARRIVED)) {
                history.clear();
            }
            history.add(entry);
        }
        return history;
    }
}
