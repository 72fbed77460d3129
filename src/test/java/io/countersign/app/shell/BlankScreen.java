package io.countersign.app.shell;

import io.countersign.app.ui.EmptyState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** A screen with nothing on it, which counts what happens to it. */
class BlankScreen implements Screen {
    final List<String> events = new ArrayList<>();
    final List<Command> commands = new ArrayList<>();
    private final String id;
    private final String titleKey;
    private final Ikon icon;

    BlankScreen(String id, String titleKey) {
        this(id, titleKey, MaterialDesignI.INBOX);
    }

    BlankScreen(String id, String titleKey, Ikon icon) {
        this.id = id;
        this.titleKey = titleKey;
        this.icon = icon;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String titleKey() {
        return titleKey;
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public Node node() {
        events.add("built");
        var empty = new EmptyState(icon, "Nothing here on " + id, "This screen stands in for a real one.");
        empty.setId("screen-" + id);
        return empty;
    }

    @Override
    public void onShown() {
        events.add("shown");
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void close() {
        events.add("closed");
    }
}
