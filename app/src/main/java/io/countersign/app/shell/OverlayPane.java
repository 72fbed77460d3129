package io.countersign.app.shell;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A veil over the window with one thing on it; Esc or a click beside it closes. */
final class OverlayPane extends StackPane {
    private static final Insets MARGIN = new Insets(72, 24, 24, 24);

    private final Runnable close;
    private final Runnable focusElsewhere;
    private final Region veil = new Region();
    private Optional<Node> focusBefore = Optional.empty();

    /**
     * @param focusElsewhere takes the keyboard where what had it before is gone
     */
    OverlayPane(Runnable close, Runnable focusElsewhere) {
        this.close = close;
        this.focusElsewhere = focusElsewhere;
        getStyleClass().add("overlay");
        setVisible(false);
        veil.getStyleClass().add("overlay-veil");
        veil.setOnMousePressed(event -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void show(Region content, Pos position) {
        if (!isVisible()) {
            focusBefore = Optional.ofNullable(focusOwner());
        }
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(content, position);
        setMargin(content, MARGIN);
        getChildren().setAll(veil, content);
        setVisible(true);
    }

    void hide() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            focusBefore.filter(OverlayPane::isShown).ifPresentOrElse(Node::requestFocus, focusElsewhere);
            focusBefore = Optional.empty();
        }
    }

    private static boolean isShown(Node node) {
        boolean shown = node.getScene() != null;
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            shown &= at.isVisible();
        }
        return shown;
    }

    private @Nullable Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
        }
    }
}
