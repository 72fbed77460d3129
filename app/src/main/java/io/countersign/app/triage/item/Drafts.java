package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the person entered and has not given, per item, so that nothing typed is ever lost by moving on. */
final class Drafts {
    private static final int MOST = 500;

    private final Map<ReviewId, Entered> items = new LinkedHashMap<>();

    private static final class Entered {
        private final Map<Composing, ReasonForm.Draft> reasons = new EnumMap<>(Composing.class);
        private Optional<String> output = Optional.empty();

        boolean isEmpty() {
            return output.isEmpty() && reasons.isEmpty();
        }
    }

    ReasonForm.Draft reason(ReviewId item, Composing mode) {
        return Optional.ofNullable(items.get(item))
                .flatMap(entered -> Optional.ofNullable(entered.reasons.get(mode)))
                .orElse(ReasonForm.Draft.EMPTY);
    }

    Optional<String> output(ReviewId item) {
        return Optional.ofNullable(items.get(item)).flatMap(entered -> entered.output);
    }

    void keepReason(ReviewId item, Composing mode, ReasonForm.Draft draft) {
        Entered entered = entered(item);
        if (draft.equals(ReasonForm.Draft.EMPTY)) {
            entered.reasons.remove(mode);
        } else {
            entered.reasons.put(mode, draft);
        }
        tidy(item, entered);
    }

    void keepOutput(ReviewId item, Optional<String> output) {
        Entered entered = entered(item);
        entered.output = output;
        tidy(item, entered);
    }

    /** The item is decided for good. */
    void forget(ReviewId item) {
        items.remove(item);
    }

    void forgetReason(ReviewId item, Composing mode) {
        keepReason(item, mode, ReasonForm.Draft.EMPTY);
    }

    private Entered entered(ReviewId item) {
        return items.computeIfAbsent(item, any -> new Entered());
    }

    private void tidy(ReviewId item, Entered entered) {
        if (entered.isEmpty()) {
            items.remove(item);
        }
        if (items.size() > MOST) {
            items.remove(items.keySet().iterator().next());
        }
    }
}
