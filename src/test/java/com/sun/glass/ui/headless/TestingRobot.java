package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.ui.GlassRobot;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/** One mouse and one keyboard: presses carry their modifiers, and windows behind a dialog hear nothing. */
final class TestingRobot extends GlassRobot {
    private static final double PIXELS_PER_NOTCH = 40;

    private final Set<MouseButton> buttonsDown = EnumSet.noneOf(MouseButton.class);
    private final Set<KeyCode> keysDown = EnumSet.noneOf(KeyCode.class);
    private TestingWindow hovered;
    private TestingWindow pressedIn;
    private double mouseX;
    private double mouseY;

    @Override
    public void create() {}

    @Override
    public void destroy() {}

    @Override
    public void keyPress(KeyCode code) {
        keysDown.add(code);
        var view = viewOf(TestingWindow.focused());
        if (view == null) {
            return;
        }
        var characters = UsKeyboard.characters(code, keysDown);
        view.notifyKey(KeyEvent.PRESS, code.getCode(), characters, modifiers());
        if (characters.length > 0 && viewOf(TestingWindow.focused()) != null) {
            viewOf(TestingWindow.focused()).notifyKey(KeyEvent.TYPED, KeyEvent.VK_UNDEFINED, characters, modifiers());
        }
        if (code == KeyCode.CONTEXT_MENU) {
            view.notifyMenu(view.getWidth() / 2, view.getHeight() / 2, (int) mouseX, (int) mouseY, true);
        }
    }

    @Override
    public void keyRelease(KeyCode code) {
        keysDown.remove(code);
        var view = viewOf(TestingWindow.focused());
        if (view != null) {
            view.notifyKey(KeyEvent.RELEASE, code.getCode(), new char[0], modifiers());
        }
    }

    @Override
    public double getMouseX() {
        return mouseX;
    }

    @Override
    public double getMouseY() {
        return mouseY;
    }

    @Override
    public void mouseMove(double x, double y) {
        mouseX = x;
        mouseY = y;
        var target = pressedIn != null ? pressedIn : hover();
        var dragged = buttonsDown.stream().findFirst();
        notifyMouse(
                target,
                dragged.isPresent() ? MouseEvent.DRAG : MouseEvent.MOVE,
                dragged.map(TestingRobot::glassButton).orElse(MouseEvent.BUTTON_NONE),
                false);
    }

    @Override
    public void mousePress(MouseButton... buttons) {
        for (var button : buttons) {
            var target = hover();
            if (target == null) {
                return;
            }
            target.pressed();
            buttonsDown.add(button);
            pressedIn = target;
            boolean menu = button == MouseButton.SECONDARY;
            notifyMouse(target, MouseEvent.DOWN, glassButton(button), menu);
            if (menu && viewOf(target) != null) {
                viewOf(target).notifyMenu(inX(target), inY(target), (int) mouseX, (int) mouseY, false);
            }
        }
    }

    @Override
    public void mouseRelease(MouseButton... buttons) {
        for (var button : buttons) {
            buttonsDown.remove(button);
            var target = pressedIn != null ? pressedIn : hover();
            // Cleared first: what this release starts may run a loop of its own, as showAndWait does.
            pressedIn = buttonsDown.isEmpty() ? null : pressedIn;
            notifyMouse(target, MouseEvent.UP, glassButton(button), false);
        }
    }

    @Override
    public void mouseWheel(int notches) {
        var target = hover();
        if (enabled(target)) {
            viewOf(target)
                    .notifyScroll(
                            inX(target),
                            inY(target),
                            (int) mouseX,
                            (int) mouseY,
                            0,
                            -notches,
                            modifiers(),
                            0,
                            0,
                            0,
                            0,
                            PIXELS_PER_NOTCH,
                            PIXELS_PER_NOTCH);
        }
    }

    @Override
    public Color getPixelColor(double x, double y) {
        return TestingWindow.at(x, y).getColor((int) x, (int) y);
    }

    @Override
    public void getScreenCapture(int x, int y, int width, int height, int[] data, boolean scaleToFit) {
        TestingWindow.at(x, y).getScreenCapture(x, y, width, height, data, scaleToFit);
    }

    private TestingWindow hover() {
        var now = TestingWindow.at(mouseX, mouseY);
        if (now != hovered) {
            var before = hovered;
            hovered = now;
            notifyMouse(before, MouseEvent.EXIT, MouseEvent.BUTTON_NONE, false);
            notifyMouse(now, MouseEvent.ENTER, MouseEvent.BUTTON_NONE, false);
        }
        return now;
    }

    private void notifyMouse(TestingWindow window, int type, int button, boolean popupTrigger) {
        if (enabled(window)) {
            viewOf(window)
                    .notifyMouse(
                            type,
                            button,
                            inX(window),
                            inY(window),
                            (int) mouseX,
                            (int) mouseY,
                            modifiers(),
                            popupTrigger,
                            false);
        }
    }

    private boolean enabled(TestingWindow window) {
        return viewOf(window) != null && window.isEnabled();
    }

    private static HeadlessView viewOf(TestingWindow window) {
        return window == null || window.isClosed() ? null : (HeadlessView) window.getView();
    }

    private int inX(TestingWindow window) {
        return (int) mouseX - window.getX();
    }

    private int inY(TestingWindow window) {
        return (int) mouseY - window.getY();
    }

    private int modifiers() {
        int mask = 0;
        for (var key : keysDown) {
            mask |= UsKeyboard.modifier(key);
        }
        for (var button : buttonsDown) {
            mask |= switch (button) {
                case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
                case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
                case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
                case BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
                case FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
                case NONE -> 0;
            };
        }
        return mask;
    }

    private static int glassButton(MouseButton button) {
        return switch (button) {
            case PRIMARY -> MouseEvent.BUTTON_LEFT;
            case MIDDLE -> MouseEvent.BUTTON_OTHER;
            case SECONDARY -> MouseEvent.BUTTON_RIGHT;
            case BACK -> MouseEvent.BUTTON_BACK;
            case FORWARD -> MouseEvent.BUTTON_FORWARD;
            case NONE -> MouseEvent.BUTTON_NONE;
        };
    }
}
