package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.function.Consumer;

/** What the person does with an item apart from deciding it. */
final class Remarks {
    private final ItemSession session;
    private final Composer composer;
    private final ItemNavigation navigation;
    private final Notices notices;
    private final ItemMoves moves;

    Remarks(ItemDesk desk, ItemSession session, Composer composer, ItemNavigation navigation, Notices notices) {
        this.session = session;
        this.composer = composer;
        this.navigation = navigation;
        this.notices = notices;
        this.moves = new ItemMoves(desk, notices::warn);
    }

    /** Without a claim there is nothing to give back, and skipping only moves on. */
    void skip() {
        session.item().ifPresent(item -> {
            if (session.standing().held()) {
                moves.skip(item.id(), session.token(), moveOn(item));
            } else {
                navigation.advanceFrom(item.id());
            }
        });
    }

    void snooze(SnoozeChoice choice) {
        session.item()
                .filter(item -> composer.modeProperty().get() == Composing.SNOOZE)
                .ifPresent(item -> {
                    composer.leave();
                    moves.snooze(item.id(), session.token(), choice, moveOn(item));
                });
    }

    /** Begins a remark that needs the claim: an escalation or a snooze. */
    void composeHeld(Composing wanted) {
        session.item().ifPresent(item -> {
            if (session.standing().held()) {
                composer.start(wanted, item);
            } else {
                notices.warn(Texts.of("item.needs-claim"));
            }
        });
    }

    void composeComment() {
        session.item().ifPresent(item -> {
            moves.begin();
            composer.start(Composing.COMMENT, item);
        });
    }

    void composeReopening() {
        session.item().ifPresent(item -> {
            if (item.row().state().isPublished()) {
                moves.begin();
                composer.start(Composing.REOPEN, item);
            } else {
                notices.warn(Texts.of("item.reopen.not-published"));
            }
        });
    }

    /** Says what was put into words. */
    void commit() {
        if (!composer.reason().enoughBinding().get()) {
            notices.warn(Texts.of("item.words.missing"));
            return;
        }
        session.item().ifPresent(item -> commit(item, composer.reason().reason()));
    }

    private void commit(OpenItem item, String words) {
        switch (composer.modeProperty().get()) {
            case ESCALATE -> moves.escalate(item.id(), session.token(), words, said(moveOn(item)));
            case COMMENT -> moves.comment(item.id(), words, said(row -> session.refresh()));
            case REOPEN -> moves.reopen(item.id(), words, said(this::reopened));
            case NOTHING, APPROVE, MODIFY, REJECT, SNOOZE -> {}
        }
    }

    private Consumer<ReviewRow> said(Consumer<ReviewRow> then) {
        return row -> {
            composer.said();
            then.accept(row);
        };
    }

    private Consumer<ReviewRow> moveOn(OpenItem item) {
        long number = session.number();
        return row -> {
            if (number == session.number()) {
                session.stand(new Standing.Unknown());
                navigation.advanceFrom(item.id());
            }
        };
    }

    private void reopened(ReviewRow row) {
        session.openAnew(row);
        navigation.returnTo(row);
    }
}
