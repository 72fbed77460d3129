package io.countersign.engine.redis;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;

/**
 * Names the keys of one queue. All but the bodies share a hash tag, so that one node of a cluster holds them; in a cluster
 * the ids carry the tag as well.
 *
 * @param queue the producers' list; no braces, which would be another hash tag
 * @param cluster whether the server is a cluster
 */
record QueueKeys(String queue, boolean cluster) {
    QueueKeys {
        if (queue.isBlank() || queue.contains("{") || queue.contains("}")) {
            throw new IllegalArgumentException("queue must have a name without braces, was '" + queue + "'");
        }
    }

    /** A key of our own. */
    String own(String name) {
        return "hitl:{" + queue + "}:" + name;
    }

    /** The id of an item with this content. */
    ReviewId idOf(ContentHash content) {
        return new ReviewId(cluster ? "{" + queue + "}" + content.idPart() : content.idPart());
    }

    /** The digits of the content hash that an id carries. */
    static String idPart(ReviewId id) {
        String value = id.value();
        int start = value.indexOf('}') + 1;
        return value.substring(start, start + 24);
    }
}
