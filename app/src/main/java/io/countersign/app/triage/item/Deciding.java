package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Verdict;
import io.countersign.engine.review.VerdictId;
import io.countersign.engine.review.VerdictKind;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Turns what the person does into verdicts. */
final class Deciding {
    private final ItemDesk desk;
    private final ItemSession session;
    private final VerdictDesk verdicts;
    private final Composer composer;
    private final ItemNavigation navigation;
    private final Notices notices;
    private final BooleanSupplier conflicted;

    Deciding(
            ItemDesk desk,
            ItemSession session,
            VerdictDesk verdicts,
            Composer composer,
            ItemNavigation navigation,
            Notices notices,
            BooleanSupplier conflicted) {
        this.desk = desk;
        this.session = session;
        this.verdicts = verdicts;
        this.composer = composer;
        this.navigation = navigation;
        this.notices = notices;
        this.conflicted = conflicted;
    }

    /** The item, if a verdict on it may be given now. */
    Optional<OpenItem> decidable() {
        return session.item().filter(item -> session.standing().mayDecide() && !conflicted.getAsBoolean());
    }

    void approve() {
        decidable().ifPresent(item -> {
            if (Composer.needsReason(item.row().level())) {
                composer.start(Composing.APPROVE, item);
            } else {
                giveApproval(item, "");
            }
        });
    }

    /** Begins to change the output. */
    void modify() {
        decidable().ifPresent(item -> {
            if (item.proposal().canBeEdited()) {
                composer.start(Composing.MODIFY, item);
            } else {
                notices.warn(Texts.of("item.modify.too-long", item.id().value()));
            }
        });
    }

    /** Begins to say why it is rejected. */
    void reject() {
        decidable().ifPresent(item -> composer.start(Composing.REJECT, item));
    }

    /** Gives the verdict that was put into words. */
    void commit() {
        Composing mode = composer.modeProperty().get();
        if (composer.needsReason() && !composer.reason().enoughBinding().get()) {
            notices.warn(
                    composer.reason().excess() > 0
                            ? Texts.of("item.reason.too-long", composer.reason().excess())
                            : Texts.of("item.reason.missing"));
            return;
        }
        decidable().ifPresentOrElse(item -> commit(mode, item), () -> notices.warn(Texts.of("item.cannot-decide")));
    }

    private void commit(Composing mode, OpenItem item) {
        String reason = composer.reason().reason();
        switch (mode) {
            case APPROVE -> giveApproval(item, reason);
            case REJECT -> give(item, VerdictKind.REJECT, null, reason);
            case MODIFY -> commitChange(item, reason);
            case NOTHING, ESCALATE, SNOOZE, COMMENT, REOPEN -> {}
        }
    }

    private void commitChange(OpenItem item, String reason) {
        switch (composer.modify().stateProperty().get()) {
            case EditState.Checking checking -> notices.warn(Texts.of("item.modify.checking"));
            case EditState.Unchanged unchanged -> notices.warn(Texts.of("item.modify.unchanged"));
            case EditState.Invalid invalid -> notices.warn(Texts.of("item.modify.invalid"));
            case EditState.Ready ready -> {
                if (ready.original()) {
                    give(item, VerdictKind.APPROVE, null, reason);
                } else {
                    give(item, VerdictKind.MODIFY, ready.output(), reason);
                }
            }
        }
    }

    private void giveApproval(OpenItem item, String reason) {
        var proposal = item.proposal();
        give(item, proposal.approval(), proposal.approvedOutput().orElse(null), reason);
    }

    private void give(OpenItem item, VerdictKind kind, @Nullable String output, String reason) {
        Standing before = session.standing();
        long number = session.number();
        session.stand(new Standing.Saving(kind));
        verdicts.give(verdict(item, kind, output, reason), item.row(), () -> kept(item, kind, number), sentence -> {
            if (number == session.number()) {
                session.stand(before);
            }
            notices.warn(sentence);
        });
    }

    private Verdict verdict(OpenItem item, VerdictKind kind, @Nullable String output, String reason) {
        return new Verdict(
                VerdictId.next(),
                item.id(),
                item.item().content(),
                session.token(),
                desk.reviewer(),
                kind,
                output,
                reason,
                desk.settings().hold());
    }

    /** News of a refusal may have come first; then the person stays and sees it. */
    private void kept(OpenItem item, VerdictKind kind, long number) {
        if (number != session.number()) {
            composer.given(item);
            return;
        }
        composer.leave();
        composer.given(item);
        if (session.standing() instanceof Standing.Saving) {
            session.stand(new Standing.Given(kind));
            navigation.advanceFrom(item.id());
        }
    }
}
