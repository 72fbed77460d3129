package io.countersign.app.async;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs commands on the FX thread, one after another, in the order of their arrival. */
public final class FxExecutor implements Executor {
    private final FailureHandler failures;

    public FxExecutor(FailureHandler failures) {
        this.failures = failures;
    }

    @Override
    public void execute(Runnable command) {
        Platform.runLater(() -> {
            try {
                command.run();
            } catch (RuntimeException broken) {
                failures.failed("", broken);
            }
        });
    }
}
