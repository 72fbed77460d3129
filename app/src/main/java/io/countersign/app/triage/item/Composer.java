package io.countersign.app.triage.item;

import io.countersign.app.async.TaskRunner;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.RiskLevel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the person puts a verdict or a remark into words. Leaving it keeps what was entered. */
public final class Composer {
    private final ReadOnlyObjectWrapper<Composing> mode = new ReadOnlyObjectWrapper<>(Composing.NOTHING);
    private final ReasonForm reason = new ReasonForm();
    private final Drafts drafts = new Drafts();
    private final ModifyModel modify;
    private @Nullable OpenItem item;

    Composer(TaskRunner tasks) {
        modify = new ModifyModel(tasks);
    }

    public ReadOnlyObjectProperty<Composing> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    public ReasonForm reason() {
        return reason;
    }

    public ModifyModel modify() {
        return modify;
    }

    /** Whether an item of this level is only decided with a reason. */
    public static boolean needsReason(RiskLevel level) {
        return level.compareTo(RiskLevel.HIGH) >= 0;
    }

    /** Whether what is being composed cannot be given without a reason. */
    public boolean needsReason() {
        return switch (mode.get()) {
            case APPROVE, REJECT, ESCALATE, COMMENT, REOPEN -> true;
            case MODIFY -> item != null && needsReason(item.row().level());
            case NOTHING, SNOOZE -> false;
        };
    }

    void start(Composing wanted, OpenItem on) {
        leave();
        item = on;
        reason.start(ReasonCode.forMode(wanted), drafts.reason(on.id(), wanted));
        if (wanted == Composing.MODIFY) {
            modify.start(on.proposal(), drafts.output(on.id()));
        }
        mode.set(wanted);
    }

    /** Back to reading; what was entered is kept. */
    void leave() {
        Composing left = mode.get();
        if (item != null && left != Composing.NOTHING) {
            drafts.keepReason(item.id(), left, reason.draft());
            if (left == Composing.MODIFY) {
                drafts.keepOutput(item.id(), modify.draft());
            }
        }
        mode.set(Composing.NOTHING);
    }

    /** What was entered has been said. */
    void said() {
        if (item != null) {
            reason.start(reason.choicesProperty().get(), ReasonForm.Draft.EMPTY);
            drafts.forgetReason(item.id(), mode.get());
        }
        mode.set(Composing.NOTHING);
    }

    /** A changed output that was begun and not given. */
    Optional<String> draftedOutput(ReviewId id) {
        return drafts.output(id);
    }

    /** The verdict counts, so nothing that was entered is needed any more. */
    void forget(ReviewId id) {
        drafts.forget(id);
    }
}
