package io.countersign.app.ui;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A small light: filled when well, a triangle or an octagon when not, a ring when nothing is known. */
public final class StatusDot extends FontIcon {
    public StatusDot() {
        getStyleClass().add("status-dot");
        show(Tone.NEUTRAL);
    }

    public void show(Tone tone) {
        setIconCode(
                switch (tone) {
                    case NEUTRAL -> MaterialDesignC.CIRCLE_OUTLINE;
                    case INFO, SUCCESS -> MaterialDesignC.CIRCLE;
                    case WARNING -> MaterialDesignA.ALERT;
                    case DANGER -> MaterialDesignA.ALERT_OCTAGON;
                });
        tone.paint(this);
    }
}
