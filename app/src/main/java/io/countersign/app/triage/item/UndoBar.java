package io.countersign.app.triage.item;

import io.countersign.app.triage.item.VerdictTrack.Phase;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyCap;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Look;
import io.countersign.app.ui.Meter;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Spoken;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was decided last, how far it is, and the way back. */
final class UndoBar extends VBox {
    private final ItemViewModel model;
    private final FontIcon icon = new FontIcon();
    private final Paragraph words = new Paragraph("");
    private final Button undo = new Button();
    private final Meter left = new Meter();

    UndoBar(ItemViewModel model, KeyBindings bindings) {
        this.model = model;
        getStyleClass().add("undo-bar");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        undo.getStyleClass().add("small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setGraphic(new KeyCap(bindings.label(KeyMap.UNDO)));
        bindings.remappedProperty().subscribe(any -> undo.setGraphic(new KeyCap(bindings.label(KeyMap.UNDO))));
        undo.setContentDisplay(ContentDisplay.RIGHT);
        var line = new HBox(icon, words, undo);
        line.getStyleClass().add("undo-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, left);
        model.undoOfferProperty().subscribe(any -> show());
        model.conflictBinding().subscribe(any -> show());
        model.composer().modeProperty().subscribe(any -> show());
    }

    /** A conflict that is on the screen needs no bar, and old news do not disturb somebody who writes. */
    private void show() {
        boolean seen = model.conflictBinding().get().isPresent();
        boolean reading = model.composer().modeProperty().get() == Composing.NOTHING;
        Optional<UndoOffer> offer = model.undoOfferProperty()
                .get()
                .filter(news -> !seen || news.phase() != Phase.REFUSED)
                .filter(news -> reading || !news.isOver());
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        offer.ifPresentOrElse(this::showOffer, () -> Spoken.fallSilent(this));
    }

    private void showOffer(UndoOffer offer) {
        Phase phase = offer.phase();
        DeliveryLook look = DeliveryLook.of(phase);
        look.tone().paint(this);
        icon.setIconCode(look.shape());
        String id = ItemHeader.shortly(offer.track().item().value());
        String kind = Look.of(offer.track().verdict().kind()).text();
        words.setText(Texts.of(look.key(), kind, id, offer.secondsLeft()));
        // Without the seconds, which would speak again with every one.
        Spoken.say(
                this,
                look.tone(),
                Texts.of(look.key(), kind, id, offer.track().verdict().hold().toSeconds()));
        showAction(phase);
        double hold = offer.track().verdict().hold().toMillis();
        left.setVisible(phase == Phase.HELD && hold > 0);
        left.setManaged(left.isVisible());
        left.show(offer.left().toMillis() / Math.max(1, hold), Tone.INFO);
    }

    private void showAction(Phase phase) {
        boolean refused = phase == Phase.REFUSED;
        boolean published = phase == Phase.PUBLISHED;
        boolean any = refused || published || phase.canBeUndone();
        undo.setVisible(any);
        undo.setManaged(any);
        undo.setText(Texts.of(refused ? "item.undo.show" : published ? "item.undo.reopen" : "item.undo.undo"));
        undo.setOnAction(event -> {
            if (refused) {
                model.showConflict();
            } else {
                model.undo();
            }
        });
    }
}
