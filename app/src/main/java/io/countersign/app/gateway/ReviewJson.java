package io.countersign.app.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** An item as callers read it: what the producer pushed, and beside it how it stands. */
final class ReviewJson {
    private static final ObjectMapper ENTRIES = JsonMapper.builder(new JsonFactory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // released from quarantine as it was
            .build();

    private ReviewJson() {}

    static ObjectNode of(ReviewItem item) {
        ReviewRow row = item.row();
        ObjectNode json = Json.object()
                .put("id", row.id().value())
                .put("review_id", row.id().value())
                .put("content", item.content().hex())
                .put("state", row.state().name().toLowerCase(Locale.ROOT))
                .put("risk_level", row.level().name().toLowerCase(Locale.ROOT))
                .put("due", row.due().toString())
                .put("why", row.why());
        entry(item, json);
        return json;
    }

    /** The producer's fields stand beside ours, which have the word where names are the same. */
    private static void entry(ReviewItem item, ObjectNode json) {
        try {
            JsonNode entry = ENTRIES.readTree(item.raw());
            if (entry.hasNonNull("id")) {
                json.set("decision_id", entry.get("id"));
            }
            for (var field : entry.properties()) {
                if (!json.has(field.getKey())) {
                    json.set(field.getKey(), field.getValue());
                }
            }
        } catch (IOException released) {
            json.put("entry", new String(item.raw(), StandardCharsets.UTF_8));
        }
    }
}
