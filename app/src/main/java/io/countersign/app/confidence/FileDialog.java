package io.countersign.app.confidence;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialog; goes where the person went last. */
public final class FileDialog implements SavePlace {
    private Optional<File> folder = Optional.empty();

    @Override
    public Optional<Path> ask(Window owner, String name) {
        String pattern = "*" + name.substring(name.lastIndexOf('.'));
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(pattern, pattern));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(owner));
        chosen.map(File::getParentFile).ifPresent(parent -> folder = Optional.of(parent));
        return chosen.map(File::toPath);
    }
}
