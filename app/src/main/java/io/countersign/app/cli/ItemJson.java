package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.HistoryEntry;
import io.countersign.engine.review.ReviewItem;
import io.countersign.engine.review.ReviewResult;
import io.countersign.engine.review.ReviewRow;
import io.countersign.engine.review.Vote;
import java.time.Instant;

/** Items as programs read them. Moments are ISO 8601; what is unknown is null. */
final class ItemJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ItemJson() {}

    static ObjectNode row(ReviewRow row) {
        ObjectNode node = JSON.objectNode();
        node.put("id", row.id().value());
        node.put("state", Shown.lower(row.state()));
        node.put("owner", row.owner());
        node.put("lease_until", row.leaseMillis() == 0 ? null : row.leaseUntil().toString());
        node.put("priority", row.priority());
        node.put("approvals", row.approvals());
        node.put("escalated", row.escalated());
        node.put("due", row.due().toString());
        node.put("arrived", row.arrived().toString());
        node.put("risk_level", Shown.lower(row.level()));
        fraction(node, "risk_score", row.risk());
        fraction(node, "confidence", row.confidence());
        node.put("model_name", row.model());
        node.put("why", row.why());
        return node;
    }

    /** The row, and then what the producer pushed, what people said and what happened. */
    static ObjectNode item(ReviewItem item) {
        ObjectNode node = row(item.row());
        node.put("content", item.content().hex());
        RawJson.put(node, "entry", item.raw());
        ArrayNode votes = node.putArray("votes");
        item.votes().forEach(vote -> votes.add(vote(vote)));
        return node;
    }

    static ArrayNode history(ReviewItem item) {
        ArrayNode history = JSON.arrayNode();
        item.history().forEach(entry -> history.add(happened(entry)));
        return history;
    }

    static ObjectNode result(ReviewResult result) {
        ObjectNode node = JSON.objectNode();
        node.put("status", result.status());
        RawJson.putText(node, "output", result.output());
        ArrayNode reviewers = node.putArray("reviewers");
        result.reviewers().forEach(reviewers::add);
        node.put("reason", result.reason());
        return moment(node, result.at());
    }

    static ObjectNode vote(Vote vote) {
        ObjectNode node = JSON.objectNode();
        node.put("verdict", vote.verdict().value());
        node.put("reviewer", vote.reviewer());
        node.put("kind", Shown.lower(vote.kind()));
        RawJson.putText(node, "output", vote.output());
        node.put("reason", vote.reason());
        return moment(node, vote.at());
    }

    private static ObjectNode happened(HistoryEntry entry) {
        ObjectNode node = JSON.objectNode();
        node.put("action", entry.action());
        node.put("who", entry.who());
        node.put("detail", entry.detail());
        return moment(node, entry.at());
    }

    private static ObjectNode moment(ObjectNode node, Instant at) {
        return node.put("at", at.toString());
    }

    private static void fraction(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
