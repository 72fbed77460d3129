package io.countersign.app.triage.bulk;

import io.countersign.app.shell.Command;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a person can do with many items, for the command palette. */
public final class BulkCommands {
    private BulkCommands() {}

    public static List<Command> of(BulkViewModel model) {
        BooleanSupplier any = () -> model.marked() > 0 || model.matching() > 0;
        return List.of(
                new Command(
                        Texts.of("bulk.command.approve"), Optional.empty(), any, () -> model.open(BulkKind.APPROVE)),
                new Command(Texts.of("bulk.command.reject"), Optional.empty(), any, () -> model.open(BulkKind.REJECT)),
                new Command(Texts.of("bulk.command.last"), Optional.empty(), model::hasRun, model::showLast));
    }
}
