package io.countersign.app.triage.item;

import io.countersign.app.async.Ticker;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Where the person puts a verdict or a remark into words. Leaving it keeps what was entered. */
public final class Composer {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ReadOnlyObjectWrapper<Composing> mode = new ReadOnlyObjectWrapper<>(Composing.NOTHING);
    private final ReasonForm reason = new ReasonForm();
    private final Drafts drafts;
    private final ModifyModel modify;
    private final Ticker ticker;
    private final Runnable restored;
    private Subscription keeping = Subscription.EMPTY;
    private @Nullable OpenItem item;

    /**
     * @param restored told when composing goes on with what was entered before a restart
     */
    Composer(ItemDesk desk, Runnable restored) {
        this.restored = restored;
        ticker = desk.ticker();
        drafts = new Drafts(desk.drafts());
        modify = new ModifyModel(desk.tasks());
        reason.wordsProperty().subscribe(this::entered);
        reason.codeProperty().subscribe(this::entered);
        modify.textProperty().subscribe(this::entered);
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
        return level.needsReason();
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
        var key = DraftKey.of(on);
        var reasonBegun = drafts.reason(key, wanted);
        var outputBegun = wanted == Composing.MODIFY ? drafts.output(key) : Optional.<String>empty();
        reason.start(ReasonCode.forMode(wanted), reasonBegun);
        if (wanted == Composing.MODIFY) {
            modify.start(on.proposal(), outputBegun);
        }
        mode.set(wanted);
        if (drafts.isRestored(key) && (outputBegun.isPresent() || !reasonBegun.equals(ReasonForm.Draft.EMPTY))) {
            restored.run();
        }
    }

    /** Whether something was entered for the item before a restart. */
    boolean hasRestored(OpenItem on) {
        return drafts.isRestored(DraftKey.of(on));
    }

    /** Back to reading; what was entered is kept. */
    void leave() {
        keep();
        mode.set(Composing.NOTHING);
    }

    /** Not with every key, but soon, so that little is lost if the computer fails. */
    private void entered() {
        keeping.unsubscribe();
        if (mode.get() != Composing.NOTHING) {
            keeping = ticker.after(SOON, this::keep);
        }
    }

    private void keep() {
        keeping.unsubscribe();
        Composing now = mode.get();
        if (item != null && now != Composing.NOTHING) {
            var key = DraftKey.of(item);
            drafts.keepReason(key, now, reason.draft());
            if (now == Composing.MODIFY) {
                drafts.keepOutput(key, modify.draft());
            }
        }
    }

    /** What was entered has been said. */
    void said() {
        if (item != null) {
            reason.start(reason.choicesProperty().get(), ReasonForm.Draft.EMPTY);
            drafts.forgetReason(DraftKey.of(item), mode.get());
        }
        keeping.unsubscribe();
        mode.set(Composing.NOTHING);
    }

    /** A changed output that was begun and not given. */
    Optional<String> draftedOutput(OpenItem on) {
        return drafts.output(DraftKey.of(on));
    }

    /** A verdict on the item is safe, so nothing that was entered has to outlive the program. */
    void given(OpenItem on) {
        drafts.given(DraftKey.of(on));
    }

    /** The verdict counts, so nothing that was entered is needed any more. */
    void forget(ReviewId id) {
        drafts.forget(id);
    }
}
