package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** What the wheel and dragging do in a plot, for those who use no mouse: +, -, the arrows and 0 while the plot has the focus. */
public final class PlotKeys {
    private static final double CLOSER = .5;
    private static final double STEP = .25;

    private PlotKeys() {}

    /** @param moves whether the arrows move; else they mean something else there */
    static void on(Plot plot, boolean moves) {
        plot.setFocusTraversable(true);
        plot.setAccessibleHelp(Texts.of("chart.keys"));
        plot.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> plot.requestFocus());
        plot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean arrow = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
            boolean mine = !event.isShortcutDown() && !event.isAltDown() && (moves || !arrow);
            if (mine && isDone(plot, event)) {
                event.consume();
            }
        });
    }

    /** Says beside the title of a plot what can be done with it. */
    public static void explain(Label title) {
        title.setTooltip(new Tooltip(Texts.of("chart.keys")));
    }

    private static boolean isDone(Plot plot, KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> plot.zoom(CLOSER);
            case MINUS, SUBTRACT -> plot.zoom(1 / CLOSER);
            case LEFT -> plot.move(-STEP);
            case RIGHT -> plot.move(STEP);
            case DIGIT0, NUMPAD0 -> plot.showAll();
            default -> {
                return false;
            }
        }
        return true;
    }
}
