package io.countersign.app.triage.item;

import io.countersign.engine.review.ReviewId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the person entered and has not given, per item, so that nothing typed is lost by moving on or by a restart. */
final class Drafts {
    private static final int MOST = 500;

    private final DraftStore store;
    private final Map<DraftKey, Draft> drafts;
    private final Set<DraftKey> restored;

    Drafts(DraftStore store) {
        this.store = store;
        drafts = new LinkedHashMap<>(store.load());
        restored = new HashSet<>(drafts.keySet());
    }

    ReasonForm.Draft reason(DraftKey item, Composing mode) {
        return of(item).reasons().getOrDefault(mode, ReasonForm.Draft.EMPTY);
    }

    Optional<String> output(DraftKey item) {
        return of(item).output();
    }

    /** Whether what there is was entered in an earlier run. */
    boolean isRestored(DraftKey item) {
        return restored.contains(item);
    }

    void keepReason(DraftKey item, Composing mode, ReasonForm.Draft reason) {
        var reasons = new EnumMap<Composing, ReasonForm.Draft>(Composing.class);
        reasons.putAll(of(item).reasons());
        if (reason.equals(ReasonForm.Draft.EMPTY)) {
            reasons.remove(mode);
        } else {
            reasons.put(mode, reason);
        }
        keep(item, new Draft(reasons, of(item).output()));
    }

    void keepOutput(DraftKey item, Optional<String> output) {
        keep(item, new Draft(of(item).reasons(), output));
    }

    void forgetReason(DraftKey item, Composing mode) {
        keepReason(item, mode, ReasonForm.Draft.EMPTY);
    }

    /** A verdict was given: what was entered is needed only if it is undone, and so not after a restart. */
    void given(DraftKey item) {
        restored.remove(item);
        store.forget(item);
    }

    /** The item is decided for good. */
    void forget(ReviewId item) {
        drafts.keySet().stream().filter(key -> key.item().equals(item)).toList().forEach(key -> keep(key, Draft.EMPTY));
    }

    private Draft of(DraftKey item) {
        return Objects.requireNonNullElse(drafts.get(item), Draft.EMPTY);
    }

    private void keep(DraftKey item, Draft draft) {
        if (draft.equals(of(item))) {
            return;
        }
        if (draft.isEmpty()) {
            drafts.remove(item);
            restored.remove(item);
            store.forget(item);
        } else {
            drafts.put(item, draft);
            store.keep(item, draft);
        }
        if (drafts.size() > MOST) {
            keep(drafts.keySet().iterator().next(), Draft.EMPTY);
        }
    }
}
