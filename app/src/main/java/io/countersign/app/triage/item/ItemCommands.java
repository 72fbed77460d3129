package io.countersign.app.triage.item;

import io.countersign.app.shell.Command;
import io.countersign.app.ui.KeyMap;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a person can do with the open item, for the command palette. */
public final class ItemCommands {
    private ItemCommands() {}

    public static List<Command> of(ItemViewModel model) {
        BooleanSupplier decidable = () -> model.ready().isPresent();
        BooleanSupplier readable = () -> model.screenProperty().get() instanceof ItemScreen.Open;
        return List.of(
                Command.of(KeyMap.APPROVE, decidable, model::approve),
                Command.of(KeyMap.MODIFY, decidable, model::modify),
                Command.of(KeyMap.REJECT, decidable, model::reject),
                Command.of(KeyMap.ESCALATE, decidable, model::escalate),
                Command.of(KeyMap.SKIP, readable, model::skip),
                Command.of(KeyMap.SNOOZE, decidable, model::composeSnooze),
                Command.of(KeyMap.COMMENT, readable, model::comment),
                Command.of(KeyMap.REVEAL, readable, model.advice()::ask),
                Command.of(KeyMap.UNDO, () -> true, model::undo));
    }
}
