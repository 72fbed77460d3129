package io.countersign.app.settings;

import io.countersign.app.shell.Command;
import io.countersign.app.shell.Screen;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Theme;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

public final class SettingsScreen implements Screen {
    private final SettingsPages view;
    private final List<SettingsPage> pages;

    /**
     * @param pages what can be set beside what belongs to this computer
     */
    public SettingsScreen(SettingsViewModel model, List<SettingsPage> pages) {
        this.pages = List.copyOf(pages);
        this.view = new SettingsPages(new SettingsView(model), pages);
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String titleKey() {
        return "settings.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignC.COG_OUTLINE;
    }

    @Override
    public Node node() {
        return view;
    }

    /** The page of this id comes to the front. */
    public void show(String page) {
        view.show(page);
    }

    @Override
    public void close() {
        pages.forEach(SettingsPage::close);
    }

    /** What the palette offers on every screen: the settings that people change most. */
    public static List<Command> commands(Settings settings) {
        return List.of(
                Command.of(
                        Texts.of("settings.command.light"),
                        () -> settings.themeProperty().set(Theme.LIGHT)),
                Command.of(
                        Texts.of("settings.command.dark"),
                        () -> settings.themeProperty().set(Theme.DARK)),
                Command.of(
                        Texts.of("settings.command.system"),
                        () -> settings.themeProperty().set(Theme.SYSTEM)));
    }
}
