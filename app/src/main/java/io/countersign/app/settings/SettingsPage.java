package io.countersign.app.settings;

import javafx.scene.Node;

/** Settings beside those of this computer, on a page of their own. Called on the FX thread only. */
public interface SettingsPage extends AutoCloseable {
    /** Short and stable. */
    String id();

    /** The key of the name that people read. */
    String titleKey();

    /** What the page shows; asked for once, when it is first shown. */
    Node node();

    @Override
    void close();
}
