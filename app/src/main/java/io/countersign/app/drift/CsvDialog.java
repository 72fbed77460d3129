package io.countersign.app.drift;

import io.countersign.app.ui.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialog for CSV files. */
public final class CsvDialog implements OpenPlace {
    @Override
    public Optional<Path> ask(Window owner) {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("drift.file"));
        chooser.getExtensionFilters().setAll(new ExtensionFilter("*.csv", "*.csv"), new ExtensionFilter("*", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
