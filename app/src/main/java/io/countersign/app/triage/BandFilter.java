package io.countersign.app.triage;

import io.countersign.app.triage.query.Band;
import io.countersign.app.ui.Texts;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/**
 * A range of scores to choose. The whole range takes unknown scores in; a part of it leaves them out, unless the person
 * wants them.
 */
final class BandFilter extends HBox {
    private static final double STEP = .01;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private final Label range = new Label();
    private final ToggleButton unknown = new ToggleButton("", new FontIcon(MaterialDesignH.HELP_CIRCLE_OUTLINE));
    private final Consumer<Band> chosen;
    private Band band = Band.ANY;
    private boolean showing;

    /**
     * @param chosen told of every band that the person chooses
     */
    BandFilter(String id, String title, String unknownExplained, Consumer<Band> chosen) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("band-filter");
        setAlignment(Pos.CENTER_LEFT);
        var label = new Label(title);
        label.getStyleClass().add("filter-label");
        label.setMinWidth(USE_PREF_SIZE);
        range.getStyleClass().add("band-range");
        createSlider(title);
        createUnknown(unknownExplained);
        getChildren().setAll(label, slider, range, unknown);
        show(Band.ANY);
    }

    private void createSlider(String title) {
        slider.setBlockIncrement(STEP * 5);
        slider.setAccessibleText(title);
        slider.lowValueProperty().subscribe(this::chooseRange);
        slider.highValueProperty().subscribe(this::chooseRange);
    }

    private void createUnknown(String explained) {
        unknown.setTooltip(new Tooltip(explained));
        unknown.setAccessibleText(explained);
        unknown.getStyleClass().addAll("button-icon", "unknown-toggle");
        unknown.setOnAction(event -> choose(band.withUnknown(unknown.isSelected())));
    }

    /** Shows a band that was chosen elsewhere. */
    void show(Band chosenElsewhere) {
        if (chosenElsewhere.equals(band) && !range.getText().isEmpty()) {
            return;
        }
        showing = true;
        band = chosenElsewhere;
        // In this sequence neither end ever passes the other.
        slider.setLowValue(0);
        slider.setHighValue(band.high());
        slider.setLowValue(band.low());
        describe();
        showing = false;
    }

    private void chooseRange() {
        if (showing) {
            return;
        }
        double low = rounded(slider.getLowValue());
        double high = Math.max(low, rounded(slider.getHighValue()));
        boolean whole = low == 0 && high == 1;
        boolean wasWhole = band.low() == 0 && band.high() == 1;
        choose(new Band(low, high, whole || (!wasWhole && band.unknown())));
    }

    private void choose(Band next) {
        if (!next.equals(band)) {
            band = next;
            describe();
            chosen.accept(next);
        }
    }

    private void describe() {
        boolean active = !band.equals(Band.ANY);
        range.setText(active ? Texts.of("queue.band", band.low(), band.high()) : Texts.of("queue.band.any"));
        unknown.setVisible(active);
        unknown.setSelected(band.unknown());
        pseudoClassStateChanged(ACTIVE, active);
    }

    private static double rounded(double value) {
        return Math.clamp(Math.round(value / STEP) * STEP, 0, 1);
    }
}
