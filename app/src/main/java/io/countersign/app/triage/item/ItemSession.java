package io.countersign.app.triage.item;

import io.countersign.app.triage.item.ItemScreen.Failed;
import io.countersign.app.triage.item.ItemScreen.Loading;
import io.countersign.app.triage.item.ItemScreen.Nothing;
import io.countersign.app.triage.item.ItemScreen.Open;
import io.countersign.app.triage.item.Loaded.Access;
import io.countersign.app.triage.item.evidence.EvidenceLimits;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.ClaimOutcome;
import io.countersign.engine.review.ClaimToken;
import io.countersign.engine.review.ReviewId;
import io.countersign.engine.review.ReviewRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** The item that is open: loads and claims it, follows what happens to it, and gives the claim back. */
final class ItemSession {
    private static final Duration SETTLE = Duration.ofMillis(150);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ItemDesk desk;
    private final Consumer<Optional<ReviewRow>> opening;
    private final ItemLoading loading;
    private final ClaimKeeper claims;
    private final ReadOnlyObjectWrapper<ItemScreen> screen = new ReadOnlyObjectWrapper<>(new Nothing());
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Unknown());
    private ClaimToken token = ClaimToken.next();
    private Instant openedAt = Instant.MIN;
    private Subscription later = Subscription.EMPTY;
    private long number;

    /** The listener hears of every item before it is opened, and of nothing. */
    ItemSession(ItemDesk desk, Consumer<Optional<ReviewRow>> opening) {
        this.desk = desk;
        this.opening = opening;
        this.loading = new ItemLoading(desk, this::giveBack);
        this.claims = new ClaimKeeper(desk, this::renewed);
    }

    ReadOnlyObjectProperty<ItemScreen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ClaimClock>> clockProperty() {
        return claims.clockProperty();
    }

    Standing standing() {
        return standing.get();
    }

    /** Another one for every opening. */
    long number() {
        return number;
    }

    ClaimToken token() {
        return token;
    }

    /** The item, if it is readable. */
    Optional<OpenItem> item() {
        return screen.get() instanceof Open(OpenItem item) ? Optional.of(item) : Optional.empty();
    }

    boolean shows(ReviewId id) {
        return row().filter(row -> row.id().equals(id)).isPresent();
    }

    void close() {
        leave();
        opening.accept(Optional.empty());
        screen.set(new Nothing());
    }

    /** Opens the item, unless it is open already. */
    void open(ReviewRow row) {
        if (shows(row.id())) {
            rowChanged(row);
        } else {
            openAnew(row);
        }
    }

    /** Opens the item from the start. Passing over many rows loads and claims only the one where it comes to rest. */
    void openAnew(ReviewRow row) {
        leave();
        opening.accept(Optional.of(row));
        number++;
        token = ClaimToken.next();
        screen.set(new Loading(row));
        Instant now = desk.clock().instant();
        boolean passing = now.isBefore(openedAt.plus(SETTLE));
        openedAt = now;
        if (passing) {
            later = desk.ticker().after(SETTLE, () -> load(row));
        } else {
            load(row);
        }
    }

    /** Somebody, perhaps the person, did something to the item. */
    void rowChanged(ReviewRow row) {
        item().filter(shown -> shown.id().equals(row.id())
                        && row.version() > shown.row().version())
                .ifPresent(shown -> {
                    screen.set(new Open(shown.withRow(row)));
                    follow(row);
                    refresh();
                });
    }

    /** Loads what has happened to the item. */
    void refresh() {
        item().ifPresent(shown -> loading.refresh(shown, this::refreshed));
    }

    /** Reads more of a long item. */
    void readMore(EvidenceLimits limits) {
        item().ifPresent(shown -> loading.readMore(shown, limits, item -> screen.set(new Open(item))));
    }

    void active() {
        claims.active();
    }

    void stand(Standing next) {
        standing.set(next);
        if (next instanceof Standing.Given) {
            claims.drop();
        }
    }

    private Optional<ReviewRow> row() {
        return screen.get().shownRow();
    }

    private void leave() {
        later.unsubscribe();
        loading.forget();
        if (standing().held()) {
            row().ifPresent(row -> claims.release(row.id(), token));
        }
        claims.drop();
        standing.set(new Standing.Unknown());
    }

    private void load(ReviewRow row) {
        loading.load(row, token, this::loaded);
    }

    private void giveBack(Loaded late) {
        late.claim().ifPresent(claim -> claims.release(claim.item(), claim.token()));
    }

    private void loaded(Loaded reply) {
        screen.set(reply.item().<ItemScreen>map(Open::new).orElseGet(() -> failed(reply)));
        switch (reply.access()) {
            case Access.Answered(var outcome) -> {
                reply.claim().ifPresent(claim -> claims.hold(claim, reply.askedAt()));
                stand(Standing.of(outcome, false));
            }
            case Access.NotAsked notAsked -> decided(reply);
            case Access.Refused(String sentence) -> stand(new Standing.Refused(sentence));
            case Access.Unreachable(String sentence) -> workOffline(reply.row(), sentence);
        }
    }

    /** A verdict counts only under a claim, so an earlier one has to serve until a new one can be asked for. */
    private void workOffline(ReviewRow row, String sentence) {
        Optional<ClaimToken> claim = loading.lastClaim(row.id());
        token = claim.orElse(token);
        stand(new Standing.Offline(sentence, claim.isPresent()));
        later = desk.ticker().after(RETRY, () -> load(row));
    }

    private void decided(Loaded reply) {
        ReviewRow row = item().map(OpenItem::row).orElse(reply.row());
        if (row.state().isOpen()) {
            load(row);
        } else {
            stand(new Standing.Decided(row, false));
        }
    }

    private static ItemScreen failed(Loaded reply) {
        String sentence = switch (reply.access()) {
            case Access.Unreachable(String why) -> why;
            case Access.Refused(String why) -> why;
            case Access.Answered answered -> Texts.of("item.vanished");
            case Access.NotAsked notAsked -> Texts.of("item.vanished");
        };
        return new Failed(reply.row(), sentence);
    }

    private void renewed(ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Granted(var claim, ReviewRow row)) {
            stand(new Standing.Mine());
            item().filter(shown -> row.version() > shown.row().version())
                    .ifPresent(shown -> screen.set(new Open(shown.withRow(row))));
            return;
        }
        Standing next = Standing.of(outcome, true);
        if (next instanceof Standing.Unknown) {
            claimAgain();
        } else {
            stand(next);
            refresh();
        }
    }

    private void refreshed(OpenItem newer) {
        if (item().filter(shown -> shown.row().version() <= newer.row().version())
                .isPresent()) {
            screen.set(new Open(newer));
        }
    }

    private void follow(ReviewRow row) {
        Standing next = Following.next(standing(), row, desk.reviewer());
        if (next instanceof Standing.Unknown && !(standing() instanceof Standing.Unknown)) {
            claimAgain();
        } else {
            if (!next.held()) {
                claims.drop();
            }
            stand(next);
        }
    }

    /** Asks again how the person stands to the item; what is shown stays. */
    void claimAgain() {
        claims.drop();
        standing.set(new Standing.Unknown());
        token = ClaimToken.next();
        row().ifPresent(this::load);
    }
}
