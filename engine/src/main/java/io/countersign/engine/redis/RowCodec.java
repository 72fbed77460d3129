package io.countersign.engine.redis;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.HiddenFor;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.RiskLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as lines of text, separated by tabs: what changes stands first (version, state, owner, lease, priority, approvals,
 * escalated, hidden, due), then what never does (arrived, level, risk, confidence, the rest of the content hash, model,
 * why). Scripts read and rewrite the first half. Thread-safe.
 */
final class RowCodec {
    private static final int FIELDS = 16;
    private static final int CONTENT = 13;
    private static final int MOST_SHARED_TEXTS = 4_096;

    /** Models, reasons and owners repeat; a million rows share them. */
    private final Map<String, String> shared = new ConcurrentHashMap<>();

    static String encode(ReviewRow row, ContentHash content) {
        return String.join(
                "\t",
                Long.toString(row.version()),
                Character.toString(row.state().code()),
                row.owner() == null ? "" : row.owner(),
                Long.toString(row.leaseMillis()),
                Integer.toString(row.priority()),
                Integer.toString(row.approvals()),
                row.escalated() ? "1" : "0",
                hidden(row.hidden()),
                Long.toString(row.dueMillis()),
                Long.toString(row.arrivedMillis()),
                code(row.level()),
                fraction(row.risk()),
                fraction(row.confidence()),
                content.hex().substring(content.idPart().length()),
                row.model(),
                row.why());
    }

    ReviewRow decode(ReviewId id, String line) {
        String[] fields = split(line);
        return new ReviewRow(
                id,
                Long.parseLong(fields[0]),
                ReviewState.ofCode(fields[1].charAt(0)),
                fields[2].isEmpty() ? null : shared(fields[2]),
                Long.parseLong(fields[3]),
                Integer.parseInt(fields[4]),
                Integer.parseInt(fields[5]),
                fields[6].equals("1"),
                hidden(fields[7]),
                Long.parseLong(fields[8]),
                Long.parseLong(fields[9]),
                level(fields[10]),
                fraction(fields[11]),
                fraction(fields[12]),
                shared(fields[14]),
                shared(fields[15]));
    }

    /** The hash of the item's bytes, of which the id has one part and the row the other. */
    static ContentHash content(ReviewId id, String line) {
        return new ContentHash(QueueKeys.idPart(id) + split(line)[CONTENT]);
    }

    static String code(RiskLevel level) {
        return level.name().substring(0, 1);
    }

    static RiskLevel level(String code) {
        return switch (code) {
            case "L" -> RiskLevel.LOW;
            case "M" -> RiskLevel.MEDIUM;
            case "H" -> RiskLevel.HIGH;
            case "C" -> RiskLevel.CRITICAL;
            default -> throw new IllegalArgumentException("no risk level has the code '" + code + "'");
        };
    }

    private static String[] split(String line) {
        var fields = new String[FIELDS];
        int start = 0;
        for (int i = 0; i < FIELDS - 1; i++) {
            int end = line.indexOf('\t', start);
            if (end < 0) {
                throw new IllegalArgumentException("a row must have %d fields, had %d".formatted(FIELDS, i + 1));
            }
            fields[i] = line.substring(start, end);
            start = end + 1;
        }
        fields[FIELDS - 1] = line.substring(start);
        return fields;
    }

    private static String fraction(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static double fraction(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static String hidden(HiddenFor hidden) {
        return hidden.until().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static HiddenFor hidden(String text) {
        if (text.isEmpty()) {
            return HiddenFor.NOBODY;
        }
        var until = new HashMap<String, Long>();
        for (String each : text.split(";", -1)) {
            int equals = each.indexOf('=');
            until.put(each.substring(0, equals), Long.parseLong(each.substring(equals + 1)));
        }
        return new HiddenFor(until);
    }

    private String shared(String text) {
        @Nullable String known = shared.get(text);
        if (known != null) {
            return known;
        }
        if (shared.size() < MOST_SHARED_TEXTS) {
            shared.put(text, text);
        }
        return text;
    }
}
