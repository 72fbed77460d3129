package io.countersign.app.desktop;

import io.countersign.app.triage.item.Composing;
import io.countersign.app.triage.item.Draft;
import io.countersign.app.triage.item.DraftKey;
import io.countersign.app.triage.item.ReasonCode;
import io.countersign.app.triage.item.ReasonForm;
import io.countersign.engine.review.ContentHash;
import io.countersign.engine.review.ReviewId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is written to a file.
 *
 * @param at when it was written, in milliseconds since 1970
 */
record KeptDraft(
        String item,
        String content,
        long at,
        Map<Composing, Words> reasons,
        @Nullable String output) {
    private static final Duration LONGEST = Duration.ofDays(30);

    record Words(@Nullable ReasonCode code, String words) {
        public Words {
            if (words == null) {
                throw new IllegalArgumentException("words must be given");
            }
        }
    }

    static KeptDraft of(DraftKey key, Draft draft, Instant now) {
        var reasons = new EnumMap<Composing, Words>(Composing.class);
        draft.reasons().forEach((mode, said) -> reasons.put(mode, words(said)));
        return new KeptDraft(
                key.item().value(),
                key.content().hex(),
                now.toEpochMilli(),
                reasons,
                draft.output().orElse(null));
    }

    private static Words words(ReasonForm.Draft said) {
        return new Words(said.code().orElse(null), said.words());
    }

    KeptDraft {
        reasons = Map.copyOf(reasons);
    }

    DraftKey key() {
        return new DraftKey(new ReviewId(item), new ContentHash(content));
    }

    Draft draft() {
        var said = new EnumMap<Composing, ReasonForm.Draft>(Composing.class);
        reasons.forEach((mode, words) ->
                said.put(mode, new ReasonForm.Draft(Optional.ofNullable(words.code()), words.words())));
        return new Draft(said, Optional.ofNullable(output));
    }

    boolean isTooOld(Instant now) {
        return Instant.ofEpochMilli(at).plus(LONGEST).isBefore(now);
    }
}
