package io.countersign.app.async;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Frames that come when the test says so. */
public final class ManualPulses implements Pulses {
    private List<BooleanSupplier> actions = new ArrayList<>();

    @Override
    public void whileTrue(BooleanSupplier action) {
        actions.add(action);
    }

    public void pulse() {
        var now = actions;
        actions = new ArrayList<>();
        for (var action : now) {
            if (action.getAsBoolean()) {
                actions.add(action);
            }
        }
    }

    public boolean idle() {
        return actions.isEmpty();
    }
}
