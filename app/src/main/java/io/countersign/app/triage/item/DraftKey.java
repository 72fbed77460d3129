package io.countersign.app.triage.item;

import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;

/** What a draft was written on: an item as it was read, so that it never meets other content. */
public record DraftKey(ReviewId item, ContentHash content) {
    static DraftKey of(OpenItem item) {
        return new DraftKey(item.id(), item.item().content());
    }
}
