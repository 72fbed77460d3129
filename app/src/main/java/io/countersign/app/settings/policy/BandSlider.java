package io.countersign.app.settings.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.countersign.app.ui.Texts;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/** The two thresholds of the confidence on one axis, to be dragged or moved by the arrow keys. */
final class BandSlider extends VBox {
    /** Half the width of a thumb, by which the axis is shorter than the slider. */
    static final double THUMB = 8;

    /** By how much it is longer on the right, where its track ends later. */
    static final double OVERHANG = 5;

    private static final double STEP = .01;

    private final PolicyViewModel model;
    private final RangeSlider slider = new RangeSlider(0, 1, 0, 1);
    private boolean showing;

    BandSlider(PolicyViewModel model) {
        this.model = model;
        getStyleClass().add("band-slider");
        slider.setId("policy-bands");
        slider.setAccessibleText(Texts.of("policy.bands.slider"));
        slider.setBlockIncrement(STEP);
        setVisible(model.desk().mayChange());
        setManaged(model.desk().mayChange());
        getChildren().setAll(slider);
        model.draftProperty().subscribe(this::show);
        slider.lowValueProperty().subscribe((before, now) -> moved(ScoreField.CAVEAT, now.doubleValue()));
        slider.highValueProperty().subscribe((before, now) -> moved(ScoreField.ACCEPT, now.doubleValue()));
    }

    private void show(PolicyDraft draft) {
        double low = score(draft.at(ScoreField.CAVEAT.place()));
        double high = score(draft.at(ScoreField.ACCEPT.place()));
        if (low <= high) {
            showing = true;
            // In this sequence neither end ever passes the other.
            slider.setLowValue(0);
            slider.setHighValue(high);
            slider.setLowValue(low);
            showing = false;
        }
    }

    /** NaN, which is below nothing, for what is no score. */
    private static double score(JsonNode value) {
        double score = value.asDouble(Double.NaN);
        return value.isNumber() && score >= 0 && score <= 1 ? score : Double.NaN;
    }

    private void moved(ScoreField field, double value) {
        if (!showing) {
            model.edit(field.place(), DoubleNode.valueOf(Math.round(value / STEP) / (1 / STEP)));
        }
    }
}
