package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ReviewRow;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The item that is open and what the person does with it. To be used on the FX thread. */
public final class ItemViewModel implements AutoCloseable {
    private final ItemDesk desk;
    private final ItemNavigation navigation;
    private final Notices notices;
    private final Advice advice = new Advice();
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final ItemSession session;
    private final Composer composer;
    private final Remarks remarks;
    private final UndoFlow undoing;
    private final VerdictDesk verdicts;
    private final UndoOffers offers;
    private final Deciding deciding;
    private final ObjectBinding<Optional<Conflict>> conflict;
    private final BooleanBinding decidable;

    public ItemViewModel(ItemDesk desk, ItemNavigation navigation) {
        this.desk = desk;
        this.navigation = navigation;
        notices = new Notices(desk.ticker());
        composer = new Composer(desk, () -> notices.say(Texts.of("item.draft.restored")));
        session = new ItemSession(desk, this::turnPage);
        new FoundDraft(session, composer, notices).watch();
        remarks = new Remarks(desk, session, composer, navigation, notices);
        undoing = new UndoFlow(session, remarks, navigation, notices);
        verdicts = new VerdictDesk(desk, undoing);
        offers = new UndoOffers(desk, verdicts);
        conflict = Bindings.createObjectBinding(this::findConflict, verdicts.conflicts(), session.screenProperty());
        verdicts.ledger().onChange(this::follow);
        deciding = new Deciding(desk, session, verdicts, composer, navigation, notices, this::isConflicted);
        decidable = Bindings.createBooleanBinding(
                () -> deciding.decidable().isPresent(), session.screenProperty(), session.standingProperty(), conflict);
    }

    public ReadOnlyObjectProperty<ItemScreen> screenProperty() {
        return session.screenProperty();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return session.standingProperty();
    }

    public ReadOnlyObjectProperty<Optional<ClaimClock>> claimClockProperty() {
        return session.clockProperty();
    }

    public ReadOnlyObjectProperty<Optional<UndoOffer>> undoOfferProperty() {
        return offers.offerProperty();
    }

    /** Whether a verdict on the item may be given now. */
    public BooleanBinding decidableBinding() {
        return decidable;
    }

    /** The conflict on the item that is open. */
    public ObjectBinding<Optional<Conflict>> conflictBinding() {
        return conflict;
    }

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notices.noticeProperty();
    }

    public Advice advice() {
        return advice;
    }

    /** Whether the difference to the model's output is to be seen. */
    public ReadOnlyBooleanProperty comparingProperty() {
        return comparing.getReadOnlyProperty();
    }

    /** What the person has judged; for the rows of the table. */
    public Judgements judgements() {
        return verdicts.judgements();
    }

    public Composer composer() {
        return composer;
    }

    /** Every verdict of this run and how far it is; for the rows of the table. */
    public VerdictLedger ledger() {
        return verdicts.ledger();
    }

    public ItemDesk desk() {
        return desk;
    }

    /** The number of the item that can be decided now; empty while it is loading, in flight, or not the person's. */
    public OptionalLong ready() {
        boolean reading = composer.modeProperty().get() == Composing.NOTHING;
        return reading && deciding.decidable().isPresent() ? OptionalLong.of(session.number()) : OptionalLong.empty();
    }

    /** Opens this row, or nothing. */
    public void open(Optional<ReviewRow> row) {
        row.ifPresentOrElse(session::open, session::close);
    }

    /** A row of the queue changed, any row. */
    public void rowChanged(ReviewRow row) {
        verdicts.ledger().rowChanged(row);
        if (row.state().isPublished()) {
            composer.forget(row.id());
        }
        session.rowChanged(row);
    }

    /** The person pressed a key or used the mouse. */
    public void active() {
        session.active();
    }

    public void approve() {
        deciding.approve();
    }

    public void modify() {
        comparing.set(false);
        deciding.modify();
    }

    public void reject() {
        deciding.reject();
    }

    /** Gives what was put into words. */
    public void commit() {
        if (composer.modeProperty().get().decides()) {
            deciding.commit();
        } else {
            remarks.commit();
        }
    }

    /** Back to reading; keeps what was entered. */
    public void back() {
        composer.leave();
        notices.clear();
    }

    public void undo() {
        undoing.undo(verdicts);
    }

    /** Takes back a verdict that is not the last one; what becomes of it stands in the ledger alone. */
    public void takeBack(VerdictTrack track) {
        verdicts.undoQuietly(track);
    }

    public void reopen() {
        remarks.composeReopening();
    }

    public void escalate() {
        remarks.composeHeld(Composing.ESCALATE);
    }

    public void skip() {
        remarks.skip();
    }

    public void composeSnooze() {
        remarks.composeHeld(Composing.SNOOZE);
    }

    public void snooze(SnoozeChoice choice) {
        remarks.snooze(choice);
    }

    public void comment() {
        remarks.composeComment();
    }

    /** Shows or hides what differs from the model's output. */
    public void compare() {
        comparing.set(!comparing.get());
    }

    public void showMoreFields() {
        session.item().ifPresent(item -> session.readMore(item.limits().withMoreFields()));
    }

    public void showLongerValues() {
        session.item().ifPresent(item -> session.readMore(item.limits().withLongerValues()));
    }

    /** The person has read the conflict on the item that is open. */
    public void dismissConflict() {
        conflict.get().ifPresent(verdicts.conflicts()::remove);
    }

    /** Goes to the item of a verdict that does not count. */
    public void showConflict() {
        verdicts.conflicts().stream().findFirst().flatMap(Conflict::row).ifPresent(row -> {
            open(Optional.of(row));
            navigation.returnTo(row);
        });
    }

    @Override
    public void close() {
        session.close();
        verdicts.close();
    }

    private void turnPage(Optional<ReviewRow> next) {
        composer.leave();
        notices.clear();
        comparing.set(false);
        advice.begin(next.map(judgements()::awaited).orElse(false));
    }

    private void follow(VerdictTrack track) {
        if (session.shows(track.item())) {
            advice.begin(false);
        }
        if (track.phase() == VerdictTrack.Phase.PUBLISHED) {
            composer.forget(track.item());
        }
    }

    private boolean isConflicted() {
        return conflict.get().isPresent();
    }

    private Optional<Conflict> findConflict() {
        return verdicts.conflicts().stream()
                .filter(any -> session.shows(any.item()))
                .findFirst();
    }
}
