package io.countersign.app.triage.item;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.util.Optional;

/** Takes back what the person decided: before it is published by undoing it, afterwards by offering to reopen the item. */
final class UndoFlow implements VerdictDesk.Listener {
    private final ItemSession session;
    private final Remarks remarks;
    private final ItemNavigation navigation;
    private final Notices notices;
    private Optional<ReviewId> toReopen = Optional.empty();

    UndoFlow(ItemSession session, Remarks remarks, ItemNavigation navigation, Notices notices) {
        this.session = session;
        this.remarks = remarks;
        this.navigation = navigation;
        this.notices = notices;
        session.standingProperty().subscribe(this::offerReopening);
    }

    /** Undoes the verdict on the item that is open, otherwise the last one. */
    void undo(VerdictDesk verdicts) {
        var ledger = verdicts.ledger();
        ledger.newest(track -> session.shows(track.item()) && track.phase().canBeUndone())
                .or(() -> ledger.newest(track -> track.phase().canBeUndone()))
                .ifPresentOrElse(verdicts::undo, () -> reopenPublished(ledger));
    }

    @Override
    public void refused(Conflict conflict) {
        if (session.shows(conflict.item())) {
            session.claimAgain();
        }
    }

    @Override
    public void undone(ReviewRow row) {
        notices.clear();
        session.openAnew(row);
        navigation.returnTo(row);
    }

    @Override
    public void tooLate(ReviewRow row) {
        notices.say(Texts.of("item.undo.too-late"));
        toReopen = Optional.of(row.id());
        if (session.shows(row.id())) {
            session.rowChanged(row);
            offerReopening(session.standing());
        } else {
            session.openAnew(row);
            navigation.returnTo(row);
        }
    }

    @Override
    public void failed(String sentence) {
        notices.warn(sentence);
    }

    private void reopenPublished(VerdictLedger ledger) {
        Optional<OpenItem> published =
                session.item().filter(item -> item.row().state().isPublished());
        if (published.isPresent()) {
            remarks.composeReopening();
            return;
        }
        ledger.newest(track -> track.phase() == Phase.PUBLISHED)
                .ifPresentOrElse(this::goBackTo, () -> notices.say(Texts.of("item.undo.nothing")));
    }

    private void goBackTo(VerdictTrack track) {
        toReopen = Optional.of(track.item());
        track.row().ifPresent(row -> {
            session.openAnew(row);
            navigation.returnTo(row);
        });
    }

    /** The item has to be seen before it is reopened. */
    private void offerReopening(Standing standing) {
        boolean decided = standing instanceof Standing.Decided || standing instanceof Standing.Given;
        if (decided && toReopen.filter(session::shows).isPresent()) {
            toReopen = Optional.empty();
            remarks.composeReopening();
        }
    }
}
