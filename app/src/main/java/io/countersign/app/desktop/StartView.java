package io.countersign.app.desktop;

import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What the window shows until the queue is open: that it is being opened, or why it cannot be. */
final class StartView extends VBox {
    private static final double TEXT_WIDTH = 560;

    private final Runnable quit;

    StartView(Runnable quit) {
        this.quit = quit;
        setId("start");
        setAlignment(Pos.CENTER);
        getStyleClass().addAll("empty-state", "start");
    }

    void opening() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(40, 40);
        getChildren().setAll(turning, title("start.opening"));
    }

    void failed(String sentence, Runnable again) {
        var message = new Label(sentence);
        message.setId("start-problem");
        message.getStyleClass().add("empty-state-message");
        message.setWrapText(true);
        message.setMaxWidth(TEXT_WIDTH);
        var retry = new Button(Texts.of("start.again"));
        retry.setId("start-again");
        retry.setDefaultButton(true);
        retry.setOnAction(event -> again.run());
        var leave = new Button(Texts.of("start.quit"));
        leave.setOnAction(event -> quit.run());
        var actions = new HBox(retry, leave);
        actions.setAlignment(Pos.CENTER);
        actions.getStyleClass().add("start-actions");
        getChildren().setAll(new FontIcon(MaterialDesignL.LAN_DISCONNECT), title("start.failed"), message, actions);
        retry.requestFocus();
    }

    private static Label title(String key) {
        var title = new Label(Texts.of(key));
        title.getStyleClass().add("empty-state-title");
        return title;
    }
}
