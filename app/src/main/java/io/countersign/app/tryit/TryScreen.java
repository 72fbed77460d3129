package io.countersign.app.tryit;

import io.countersign.app.shell.Command;
import io.countersign.app.shell.Screen;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The Try it screen's place in the window. */
public final class TryScreen implements Screen {
    private final TryViewModel model;
    private final TryView view;

    public TryScreen(TryViewModel model) {
        this.model = model;
        this.view = new TryView(model);
    }

    @Override
    public String id() {
        return "try";
    }

    @Override
    public String titleKey() {
        return "tryit.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignF.FLASK_OUTLINE;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        view.takeFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command(
                        Texts.of("tryit.command.run"),
                        Optional.empty(),
                        () -> !model.emptyBinding().get(),
                        model::run),
                Command.of(Texts.of("tryit.command.example"), model::example));
    }

    @Override
    public void close() {
        model.cancel();
    }
}
