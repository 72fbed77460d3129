package io.countersign.app.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A sentence across the top of the window or of a screen; takes no room while it has nothing to say. */
public final class Banner extends HBox {
    private final FontIcon icon = new FontIcon();
    private final Paragraph sentence = new Paragraph("");
    private final Label code = new Label();
    private final Button dismiss = new Button();

    public Banner() {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        code.getStyleClass().add("banner-code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        dismiss.setAccessibleText(Texts.of("banner.dismiss"));
        dismiss.getStyleClass().addAll("button-icon", "flat", "small");
        dismiss.setOnAction(event -> hide());
        getChildren().setAll(icon, sentence, code, dismiss);
        hide();
    }

    /** Stays until what it says is over. */
    public void show(String text, Tone tone) {
        show(Problem.of(text), tone, false);
    }

    /** Stays until the person dismisses it. */
    public void show(Problem problem) {
        show(problem, Tone.DANGER, true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
        Spoken.fallSilent(this);
    }

    private void show(Problem problem, Tone tone, boolean dismissible) {
        icon.setIconCode(tone.shape());
        sentence.setText(problem.sentence());
        code.setText(problem.code());
        dismiss.setVisible(dismissible);
        dismiss.setManaged(dismissible);
        tone.paint(this);
        setVisible(true);
        setManaged(true);
        Spoken.say(this, tone, problem.sentence());
    }
}
