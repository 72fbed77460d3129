package io.countersign.app.triage.item;

import io.countersign.app.ui.Meter;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.time.Clock;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** Who holds the claim and how long it still lasts. */
final class ClaimMeter extends HBox {
    private static final double LONGEST_OWNER = 170;

    private final Clock clock;
    private final Label owner = new Label();
    private final Label left = new Label();
    private final Meter bar = new Meter();
    private final Tooltip tooltip = new Tooltip();

    ClaimMeter(Clock clock) {
        this.clock = clock;
        getStyleClass().add("claim-meter");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        left.getStyleClass().add("claim-left");
        owner.getStyleClass().add("claim-owner");
        owner.setMaxWidth(LONGEST_OWNER);
        Tooltip.install(this, tooltip);
        hide();
    }

    void show(Standing standing, Optional<ClaimClock> mine, String me) {
        if (mine.isPresent()) {
            show(mine.get(), me);
        } else if (standing instanceof Standing.Taken taken) {
            showTaken(taken);
        } else {
            hide();
        }
    }

    private void show(ClaimClock mine, String me) {
        Tone tone = mine.warning() ? Tone.WARNING : Tone.NEUTRAL;
        owner.setGraphic(null);
        owner.setText(me);
        left.setText(Moments.countdown(mine.left()));
        tone.paint(left);
        bar.show(mine.fraction(), mine.warning() ? Tone.WARNING : Tone.INFO);
        getChildren().setAll(owner, bar, left);
        say(Texts.of(mine.warning() ? "item.claim.warning" : "item.claim.mine", left.getText()));
    }

    private void showTaken(Standing.Taken taken) {
        var now = clock.instant();
        owner.setGraphic(new FontIcon(MaterialDesignL.LOCK_OUTLINE));
        owner.setText(Texts.of("item.claim.taken", taken.owner(), Moments.clock(taken.until(), now, clock.getZone())));
        getChildren().setAll(owner);
        say(owner.getText());
    }

    private void say(String words) {
        tooltip.setText(words);
        setAccessibleText(words);
        setVisible(true);
    }

    private void hide() {
        setVisible(false);
        getChildren().clear();
    }
}
