package io.countersign.app.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sentence and a short code; never a stack trace. */
public final class ErrorDialog {
    private ErrorDialog() {}

    /** Does not wait for the answer: the rest of the window goes on. */
    public static void show(@Nullable Window owner, Problem problem) {
        var alert = new Alert(Alert.AlertType.ERROR, problem.sentence(), ButtonType.OK);
        if (owner != null) {
            alert.initOwner(owner);
        }
        alert.setTitle(Texts.of("error.title"));
        alert.setHeaderText(
                problem.code().isEmpty() ? Texts.of("error.title") : Texts.of("error.header", problem.code()));
        var icon = new FontIcon(Tone.DANGER.shape());
        icon.getStyleClass().add("error-dialog-icon");
        alert.setGraphic(icon);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        Appearance.dress(alert.getDialogPane());
        alert.show();
    }
}
