package io.countersign.app.triage.bulk;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Many items in the place of one: what is meant, then what becomes of them. */
public final class BulkPane extends StackPane {
    private final BulkViewModel model;
    private final KeyBindings bindings;
    private @Nullable Node focusBefore;

    public BulkPane(BulkViewModel model, KeyBindings bindings) {
        this.model = model;
        this.bindings = bindings;
        setId("bulk");
        getStyleClass().add("bulk");
        setFocusTraversable(true);
        VBox.setVgrow(this, Priority.ALWAYS);
        addEventHandler(KeyEvent.KEY_PRESSED, this::leaveOnEscape);
        model.screenProperty().subscribe(this::show);
    }

    /** Out of its texts too. */
    private void leaveOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.isOpen()) {
            model.close();
            event.consume();
        }
    }

    /** Takes the keys that belong to it while it is open. */
    public boolean handle(KeyMap key) {
        return switch (key) {
            case APPROVE -> always(() -> model.open(BulkKind.APPROVE));
            case REJECT -> always(() -> model.open(BulkKind.REJECT));
            case COMMIT -> whenOpen(model::start);
            case BACK -> whenOpen(model::close);
            default -> false;
        };
    }

    private boolean whenOpen(Runnable action) {
        return model.isOpen() && always(action);
    }

    private static boolean always(Runnable action) {
        action.run();
        return true;
    }

    private void show(BulkScreen screen) {
        boolean open = !(screen instanceof BulkScreen.Closed);
        if (open && !isVisible()) {
            focusBefore = focusOwner();
        } else if (!open && focusBefore != null && isInside(focusOwner())) {
            focusBefore.requestFocus();
        }
        setVisible(open);
        setManaged(open);
        switch (screen) {
            case BulkScreen.Closed closed -> getChildren().clear();
            case BulkScreen.Counting counting -> getChildren().setAll(counting());
            case BulkScreen.Planned(BulkKind kind, BulkPlan plan) -> {
                var view = new BulkPlanView(model, kind, plan, bindings);
                getChildren().setAll(view);
                view.focus();
            }
            case BulkScreen.Running(BulkRun run) -> {
                getChildren().setAll(new BulkRunView(model, run, bindings));
                requestFocus();
            }
        }
    }

    private @Nullable Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static VBox counting() {
        var turning = new ProgressIndicator();
        turning.setMaxSize(28, 28);
        var box = new VBox(turning, new Label(Texts.of("bulk.counting")));
        box.getStyleClass().add("bulk-counting");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
