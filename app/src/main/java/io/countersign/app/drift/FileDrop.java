package io.countersign.app.drift;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes a file that is dropped. */
final class FileDrop {
    private FileDrop() {}

    static void on(Node node, FileModel model) {
        node.setOnDragOver(event -> {
            if (file(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            Optional<Path> dropped = file(event);
            dropped.ifPresent(model::open);
            event.setDropCompleted(dropped.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> file(DragEvent event) {
        return event.getDragboard().getFiles().stream().findFirst().map(File::toPath);
    }
}
