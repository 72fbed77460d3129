package io.countersign.app.tryit;

import io.countersign.app.ui.Look;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A route as word, shape and colour. */
final class RouteCell extends TableCell<TrialRow, TrialRow> {
    private final FontIcon icon = new FontIcon();
    private final Label chip = new Label("", icon);

    RouteCell() {
        chip.getStyleClass().add("chip");
    }

    @Override
    protected void updateItem(@Nullable TrialRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Look look = look(row);
        chip.setText(look.text());
        icon.setIconCode(look.shape());
        look.tone().paint(chip);
        setGraphic(chip);
    }

    static Look look(TrialRow row) {
        return switch (row) {
            case TrialRow.Decided(long _, var decision) -> Look.of(decision.route());
            case TrialRow.Refused _ -> new Look(Texts.of("tryit.refused"), Tone.DANGER.shape(), Tone.DANGER);
        };
    }
}
