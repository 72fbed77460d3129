package io.countersign.app.desktop;

import io.countersign.app.async.Ticker;
import io.countersign.app.triage.QueueScreen;
import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.bulk.BesideTable;
import io.countersign.app.triage.bulk.BulkCommands;
import io.countersign.app.triage.bulk.BulkPane;
import io.countersign.app.triage.bulk.BulkViewModel;
import io.countersign.app.triage.item.ItemCommands;
import io.countersign.app.triage.item.ItemPane;
import io.countersign.app.triage.item.ItemViewModel;
import io.countersign.app.ui.KeyBindings;
import java.util.ArrayList;

/** Puts the Queue screen together: the table, and beside it one item or many. */
record QueueParts(QueueViewModel queue, ItemViewModel item, BulkViewModel bulk) {
    QueueScreen screen(Ticker ticker, KeyBindings keys) {
        var pane = new ItemPane(item, keys);
        var beside = new BesideTable(pane, pane::handle, new BulkPane(bulk, keys), bulk);
        var commands = new ArrayList<>(ItemCommands.of(item));
        commands.addAll(BulkCommands.of(bulk));
        var screen = new QueueScreen(queue, ticker, keys, beside, beside, commands);
        bulk.screenProperty().subscribe(shown -> {
            if (bulk.isOpen()) {
                screen.showBeside();
            }
        });
        return screen;
    }
}
