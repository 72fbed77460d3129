package io.countersign.app.triage.item;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.review.ReviewRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which item it is, how it stands, and whose it is. */
final class ItemHeader extends VBox {
    private static final int SHORT_ID = 8;

    private final Clock clock;
    private final Label id = new Label();
    private final Chip state = new Chip();
    private final Chip level = new Chip();
    private final Label arrived = new Label();
    private final Label due = new Label();
    private final ClaimMeter claim;
    private Optional<ReviewRow> row = Optional.empty();

    ItemHeader(Clock clock) {
        this.clock = clock;
        this.claim = new ClaimMeter(clock);
        getStyleClass().add("item-header");
        id.getStyleClass().addAll("item-id", "monospaced");
        id.setMinWidth(USE_PREF_SIZE);
        id.setTooltip(new Tooltip());
        arrived.getStyleClass().add("item-muted");
        arrived.setTooltip(new Tooltip());
        due.setTooltip(new Tooltip());
        due.getStyleClass().add("item-due");
        due.setMinWidth(Region.USE_PREF_SIZE);
        var copy = new CopyButton(
                Texts.of("item.copy-id"), () -> row.map(shown -> shown.id().value()));
        getChildren().setAll(line(id, copy, gap(), level, state), line(due, arrived, gap(), claim));
    }

    private static HBox line(javafx.scene.Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("item-header-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** The end of an id differs most: on a cluster all ids begin with the queue's tag. */
    static String shortly(String id) {
        int tag = id.indexOf('}') + 1;
        return id.length() - tag <= SHORT_ID ? id.substring(tag) : id.substring(tag, tag + SHORT_ID);
    }

    void show(ReviewRow shown) {
        row = Optional.of(shown);
        Instant now = clock.instant();
        id.setText(shortly(shown.id().value()));
        id.getTooltip().setText(shown.id().value());
        Look look = Look.of(shown.state());
        state.show(look.text(), look.tone(), look.shape());
        Look risk = Look.of(shown.level());
        level.show(Texts.of("item.level", risk.text()), risk.tone(), risk.shape());
        showTimes(shown, now);
    }

    private void showTimes(ReviewRow shown, Instant now) {
        boolean open = shown.state().isOpen();
        boolean overdue = open && now.isAfter(shown.due());
        due.setVisible(open);
        due.setManaged(open);
        due.setText(Texts.of(overdue ? "item.overdue" : "item.due", Moments.relative(shown.due(), now)));
        due.getTooltip().setText(Moments.absolute(shown.due(), clock.getZone()));
        (overdue ? Tone.DANGER : Tone.NEUTRAL).paint(due);
        String escalated = shown.escalated() ? Texts.of("item.escalated") : "";
        arrived.setText(Texts.of("item.arrived", Moments.relative(shown.arrived(), now)) + escalated);
        arrived.getTooltip().setText(Moments.absolute(shown.arrived(), clock.getZone()));
    }

    void showClaim(Standing standing, Optional<ClaimClock> mine, String me) {
        claim.show(standing, mine, me);
    }
}
