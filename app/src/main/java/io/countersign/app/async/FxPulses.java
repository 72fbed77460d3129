package io.countersign.app.async;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The pulses of the JavaFX toolkit; no timer runs, and so no frame is asked for, while nobody has anything to deliver. */
public final class FxPulses implements Pulses {
    @Override
    public void whileTrue(BooleanSupplier action) {
        Platform.runLater(() -> new FrameTimer(action).start());
    }

    private static final class FrameTimer extends AnimationTimer {
        private final BooleanSupplier action;

        FrameTimer(BooleanSupplier action) {
            this.action = action;
        }

        @Override
        public void handle(long nanos) {
            if (!action.getAsBoolean()) {
                stop();
            }
        }
    }
}
