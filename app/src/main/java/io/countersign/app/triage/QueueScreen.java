package io.countersign.app.triage;

import io.countersign.app.async.Ticker;
import io.countersign.app.shell.Command;
import io.countersign.app.shell.Screen;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyRouter;
import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The Queue in the navigation. */
public final class QueueScreen implements Screen {
    private final QueueViewModel model;
    private final QueueView view;
    private final List<Command> itemCommands;

    /**
     * @param item     what shows the selected item
     * @param itemKeys takes the keys that decide an item
     * @param itemCommands what can be done with the selected item
     */
    public QueueScreen(
            QueueViewModel model,
            Ticker ticker,
            KeyBindings bindings,
            Node item,
            KeyRouter.Handler itemKeys,
            List<Command> itemCommands) {
        this.model = model;
        this.itemCommands = List.copyOf(itemCommands);
        view = new QueueView(model, ticker, bindings, item, itemKeys);
    }

    /** Gives what stands beside the table its place, also when no item is selected. */
    public void showBeside() {
        view.showItem();
    }

    @Override
    public String id() {
        return "queue";
    }

    @Override
    public String titleKey() {
        return "queue.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignI.INBOX_MULTIPLE_OUTLINE;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        view.focusTable();
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<>(itemCommands);
        commands.add(Command.of(KeyMap.SHOW_NEW, this::hasNew, model.table()::takeInNew));
        commands.add(Command.of(KeyMap.SEARCH, () -> true, view::startSearch));
        commands.add(Command.of(Texts.of("queue.filter.clear"), model.table()::clearFilters));
        model.savedViews()
                .all()
                .forEach(saved -> commands.add(Command.of(
                        Texts.of("queue.view.command", saved.name()),
                        () -> model.layouts().choose(saved))));
        return commands;
    }

    private boolean hasNew() {
        return model.table().viewProperty().get().counts().fresh() > 0;
    }

    @Override
    public void close() {
        view.release();
        model.close();
    }
}
