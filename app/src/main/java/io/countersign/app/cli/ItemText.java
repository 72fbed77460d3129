package io.countersign.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.ReviewState;
import io.countersign.engine.review.Vote;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An item as a person reads it: evidence first, then the output, then the advice, then what people did. */
final class ItemText {
    private static final int MOST_LINES = 200;
    private static final int WIDEST = 400;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final FieldLines FIELDS = new FieldLines(JSON);

    private final Clock clock;
    private final ReviewQueue queue;
    private final boolean full;
    private final List<String> lines = new ArrayList<>();

    ItemText(Clock clock, ReviewQueue queue, boolean full) {
        this.clock = clock;
        this.queue = queue;
        this.full = full;
    }

    List<String> of(ReviewItem item) {
        head(item.row());
        content(item.raw());
        advice(item.row());
        votes(item);
        history(item.history());
        return List.copyOf(lines);
    }

    private void head(ReviewRow row) {
        Instant now = clock.instant();
        lines.add("Item     " + Shown.id(row.id()));
        lines.add("State    " + state(row) + owner(row));
        lines.add("Arrived  %s (%s)".formatted(moment(row.arrived()), RelativeTime.of(row.arrived(), now)));
        if (!row.state().isPublished()) {
            lines.add("Due      %s (%s)".formatted(moment(row.due()), RelativeTime.of(row.due(), now)));
        }
        lines.add("Risk     %s, %s".formatted(Shown.fraction(row.risk()), Shown.lower(row.level())));
        lines.add("Why      " + row.why());
    }

    private String state(ReviewRow row) {
        return row.state() == ReviewState.SECOND ? new Missing(queue).in(row) : Shown.state(row.state());
    }

    private static String owner(ReviewRow row) {
        return row.owner() == null ? "" : ": " + row.owner();
    }

    private void content(byte[] raw) {
        Optional<ObjectNode> entry = entry(raw);
        if (entry.isEmpty()) {
            section("Entry as it came, not readable as JSON");
            cut(RawJson.text(raw)
                    .orElse("(%,d bytes that are not UTF-8; --json shows them)".formatted(raw.length))
                    .lines()
                    .toList());
            return;
        }
        ObjectNode fields = entry.get();
        section("Evidence");
        cut(FIELDS.of(fields.path("input")));
        section("Output");
        cut(FIELDS.of(fields.path("model_output")));
        fields.remove(List.of("input", "model_output"));
        if (!fields.isEmpty()) {
            section("Also stated");
            cut(FIELDS.of(fields));
        }
    }

    private void advice(ReviewRow row) {
        section("Advice");
        lines.add("Model %s, confidence %s. It takes %s."
                .formatted(
                        row.model().isEmpty() ? "unknown" : row.model(),
                        Shown.fraction(row.confidence()),
                        needed(row)));
    }

    private String needed(ReviewRow row) {
        ApprovalRule rule = queue.rules().of(row.level());
        String people = rule.approvals() == 1 ? "one approval" : rule.approvals() + " approvals by different people";
        return people + (rule.senior() || row.escalated() ? ", one of them a senior's" : "") + ", or one rejection";
    }

    private void votes(ReviewItem item) {
        if (!item.votes().isEmpty()) {
            section("Votes that count");
            item.votes().forEach(vote -> lines.add(vote(vote)));
        }
    }

    private String vote(Vote vote) {
        String reason = vote.reason().isBlank() ? "" : ": " + vote.reason();
        String output = vote.output() == null ? "" : "\n  output " + vote.output();
        return "%s  %s: %s%s%s".formatted(moment(vote.at()), vote.reviewer(), Shown.lower(vote.kind()), reason, output);
    }

    private void history(List<HistoryEntry> history) {
        section("History");
        history.forEach(entry -> lines.add("%s  %s  %s  %s"
                .formatted(
                        moment(entry.at()),
                        Shown.column(entry.action(), 10),
                        Shown.column(who(entry), 12),
                        entry.detail())
                .stripTrailing()));
    }

    private static String who(HistoryEntry entry) {
        if (!entry.isByQueue()) {
            return entry.who();
        }
        return entry.action().equals("arrived") ? "a producer" : "the queue";
    }

    private void section(String title) {
        lines.add("");
        lines.add(title);
    }

    private void cut(List<String> all) {
        int most = full ? all.size() : Math.min(all.size(), MOST_LINES);
        all.subList(0, most).forEach(line -> lines.add("  " + (full ? line : Shown.cut(line, WIDEST))));
        if (most < all.size()) {
            lines.add("  … %,d more lines; --full shows them".formatted(all.size() - most));
        }
    }

    private String moment(Instant moment) {
        return Shown.moment(moment, clock.getZone());
    }

    private static Optional<ObjectNode> entry(byte[] raw) {
        try {
            return JSON.readTree(raw) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
