package io.countersign.engine.review.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import java.time.DateTimeException;
import java.time.Duration;

/** Entries as JSON. All of it is ASCII, so that every character comes back, half a surrogate pair too. */
final class JournalCodec {
    private static final String KEPT = "kept";
    private static final String SETTLED = "settled";
    private static final String WITHDRAWN = "withdrawn";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JournalCodec() {}

    static String encode(JournalEntry entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        switch (entry) {
            case JournalEntry.Kept(Verdict verdict) -> line.set(KEPT, encode(verdict));
            case JournalEntry.Settled(VerdictId id) -> line.put(SETTLED, id.value());
            case JournalEntry.Withdrawn(VerdictId id) -> line.put(WITHDRAWN, id.value());
        }
        try {
            return MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text can always be written as JSON", e);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static JournalEntry decode(String json) {
        try {
            JsonNode line = MAPPER.readTree(json);
            if (line.has(KEPT)) {
                return new JournalEntry.Kept(verdict(line.get(KEPT)));
            }
            return line.has(WITHDRAWN)
                    ? new JournalEntry.Withdrawn(new VerdictId(text(line, WITHDRAWN)))
                    : new JournalEntry.Settled(new VerdictId(text(line, SETTLED)));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("not a line of a journal", e);
        }
    }

    private static ObjectNode encode(Verdict verdict) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", verdict.id().value())
                .put("item", verdict.item().value())
                .put("content", verdict.content().hex())
                .put("claim", verdict.claim().value())
                .put("reviewer", verdict.reviewer().name())
                .put("kind", verdict.kind().name())
                .put("output", verdict.output())
                .put("reason", verdict.reason())
                .put("hold", verdict.hold().toString());
    }

    private static Verdict verdict(JsonNode kept) {
        return new Verdict(
                new VerdictId(text(kept, "id")),
                new ReviewId(text(kept, "item")),
                new ContentHash(text(kept, "content")),
                new ClaimToken(text(kept, "claim")),
                new Reviewer(text(kept, "reviewer")),
                VerdictKind.valueOf(text(kept, "kind")),
                kept.hasNonNull("output") ? text(kept, "output") : null,
                text(kept, "reason"),
                Duration.parse(text(kept, "hold")));
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a text");
        }
        return value.textValue();
    }
}
