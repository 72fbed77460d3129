package io.countersign.app.desktop;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.shell.Command;
import io.countersign.app.ui.Problem;
import io.countersign.app.ui.Texts;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Items that fell due at once, which are expired only when a person says so. */
record MassExpiry(Workplace workplace, FxTaskRunner tasks) {
    /** What the person is told. */
    static Problem question(int items) {
        return Problem.of(Texts.of("console.mass-expiry", items));
    }

    /** What the person may say. */
    Command command(BooleanSupplier awaited) {
        return new Command(Texts.of("console.expire"), Optional.empty(), awaited, this::expire);
    }

    private void expire() {
        tasks.start(BackgroundTask.of(
                        Texts.of("console.expiring"),
                        progress -> workplace.queue().expireDue(workplace.reviewer()))
                .shownToPeople());
    }
}
