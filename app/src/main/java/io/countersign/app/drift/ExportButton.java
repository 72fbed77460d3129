package io.countersign.app.drift;

import io.countersign.app.confidence.SavePlace;
import io.countersign.app.ui.Picture;
import io.countersign.app.ui.Texts;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** Saves what is shown as a picture or as a table. */
final class ExportButton extends MenuButton {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final DriftViewModel model;
    private final SavePlace places;
    private final Node charts;

    /** @param charts what the picture shows */
    ExportButton(DriftViewModel model, SavePlace places, Node charts) {
        super(Texts.of("confidence.export"), new FontIcon(MaterialDesignE.EXPORT_VARIANT));
        this.model = model;
        this.places = places;
        this.charts = charts;
        setId("drift-export");
        setMinWidth(USE_PREF_SIZE);
        var picture = new MenuItem(Texts.of("confidence.export.picture"));
        picture.setId("drift-export-picture");
        picture.setOnAction(event -> savePicture());
        var table = new MenuItem(Texts.of("confidence.export.table"));
        table.setId("drift-export-table");
        table.setOnAction(event -> saveTable());
        getItems().setAll(picture, table);
    }

    void savePicture() {
        Picture taken = Picture.of(charts);
        place("png").ifPresent(file -> model.savePicture(taken, file));
    }

    void saveTable() {
        place("csv").ifPresent(model::saveTable);
    }

    private Optional<Path> place(String ending) {
        String stamp = STAMP.format(ZonedDateTime.ofInstant(model.now(), model.zone()));
        return places.ask(getScene().getWindow(), "drift-%s.%s".formatted(stamp, ending));
    }
}
