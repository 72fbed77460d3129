package io.countersign.app.settings;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Takes the room that is left in a row. */
final class Spring extends Region {
    Spring() {
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
