package io.countersign.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One place in the navigation. Called on the FX thread only. */
public interface Screen extends AutoCloseable {
    /** Short and stable, for instance "queue". */
    String id();

    /** The key in {@code Texts} of the name that people read. */
    String titleKey();

    Ikon icon();

    /** What the window shows; asked for once, when the screen is first shown. */
    Node node();

    /** A short word beside the name when something waits here, such as how many; empty for nothing. */
    default ObservableValue<String> badge() {
        return new ReadOnlyStringWrapper("");
    }

    /** Each time the person comes to this screen: the place to take the focus. */
    default void onShown() {}

    /** What the palette offers while this screen is shown. */
    default List<Command> commands() {
        return List.of();
    }

    /** When the window closes, also if the screen was never shown. */
    @Override
    default void close() {}
}
