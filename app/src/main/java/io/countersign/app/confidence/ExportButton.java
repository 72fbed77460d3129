package io.countersign.app.confidence;

import io.countersign.app.ui.Picture;
import io.countersign.app.ui.Texts;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Saves what is shown as a picture or as a table. */
public final class ExportButton extends MenuButton {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final ExportModel exports;
    private final SavePlace places;
    private final Node charts;

    /** @param charts what the picture shows */
    public ExportButton(ExportModel exports, SavePlace places, Node charts) {
        super(Texts.of("confidence.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        this.exports = exports;
        this.places = places;
        this.charts = charts;
        setId(exports.name() + "-export");
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .setAll(
                        item("picture", Texts.of("confidence.export.picture"), this::savePicture),
                        item("table", Texts.of("confidence.export.table"), this::saveTable));
    }

    private MenuItem item(String what, String words, Runnable save) {
        var item = new MenuItem(words);
        item.setId("%s-export-%s".formatted(exports.name(), what));
        item.setOnAction(event -> save.run());
        return item;
    }

    public void savePicture() {
        Picture taken = Picture.of(charts);
        place("png").ifPresent(file -> exports.savePicture(taken, file));
    }

    public void saveTable() {
        place("csv").ifPresent(exports::saveTable);
    }

    private Optional<Path> place(String ending) {
        String stamp = STAMP.format(exports.now());
        return places.ask(getScene().getWindow(), "%s-%s.%s".formatted(exports.name(), stamp, ending));
    }
}
