package io.countersign.app.confidence;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the person where a file goes. */
@FunctionalInterface
public interface SavePlace {
    /**
     * Nothing if the person changed their mind.
     *
     * @param name what it might be called
     */
    Optional<Path> ask(Window owner, String name);
}
