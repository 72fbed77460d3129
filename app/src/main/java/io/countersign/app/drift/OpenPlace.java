package io.countersign.app.drift;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the person for a file. */
@FunctionalInterface
public interface OpenPlace {
    /** Nothing if the person changed their mind. */
    Optional<Path> ask(Window owner);
}
