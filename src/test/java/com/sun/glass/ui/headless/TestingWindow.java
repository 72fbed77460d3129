package com.sun.glass.ui.headless;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/** A window that takes and gives back the focus, and draws on a screen of any size. */
final class TestingWindow extends HeadlessWindow {
    private static TestingWindow grabbing;

    private final IntBuffer screenPixels;
    private final Window ownerWindow;

    TestingWindow(HeadlessWindowManager manager, Window owner, Screen screen, ByteBuffer frameBuffer, int styleMask) {
        super(manager, owner, screen, frameBuffer, styleMask);
        this.ownerWindow = owner;
        this.screenPixels = frameBuffer.asIntBuffer();
    }

    static TestingWindow focused() {
        return all().filter(Window::isFocused).reduce((first, last) -> last).orElse(null);
    }

    static TestingWindow at(double x, double y) {
        return all().filter(window -> window.covers(x, y))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** What a press does before it arrives: closes popups that it misses, and moves the focus. */
    void pressed() {
        if (grabbing != null && !within(grabbing)) {
            var loser = grabbing;
            grabbing = null;
            loser.notifyFocusUngrab();
        }
        if (!isEnabled()) {
            notifyFocusDisabled();
        } else if (!isPopup() && !isFocused()) {
            _requestFocus(getNativeWindow(), WindowEvent.FOCUS_GAINED);
        }
    }

    @Override
    protected boolean _requestFocus(long ptr, int event) {
        if (!isEnabled()) {
            return false;
        }
        all().filter(window -> window != this && window.isFocused())
                .toList()
                .forEach(window -> window.notifyFocus(WindowEvent.FOCUS_LOST));
        return super._requestFocus(ptr, event);
    }

    @Override
    protected boolean _grabFocus(long ptr) {
        grabbing = this;
        return true;
    }

    @Override
    protected void _ungrabFocus(long ptr) {
        if (grabbing == this) {
            grabbing = null;
            notifyFocusUngrab();
        }
    }

    @Override
    protected boolean _setVisible(long ptr, boolean visible) {
        if (!visible) {
            giveFocusBack();
        }
        return super._setVisible(ptr, visible);
    }

    @Override
    protected boolean _close(long ptr) {
        giveFocusBack();
        return super._close(ptr);
    }

    @Override
    void blit(Pixels pixels) {
        var drawn = (IntBuffer) pixels.getBuffer();
        for (int row = 0; row < pixels.getHeight(); row++) {
            for (int column = 0; column < pixels.getWidth(); column++) {
                set(getX() + column, getY() + row, drawn.get(row * pixels.getWidth() + column));
            }
        }
    }

    @Override
    void clearRect(int left, int width, int top, int height) {
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                set(column, row, 0);
            }
        }
    }

    @Override
    public Color getColor(int x, int y) {
        int argb = screenPixels.get(y * TestingApplication.SCREEN_WIDTH + x);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >> 24 & 0xff) / 255.0);
    }

    @Override
    public void getScreenCapture(int x, int y, int width, int height, int[] data, boolean scaleToFit) {
        for (int row = 0; row < height; row++) {
            screenPixels.get((y + row) * TestingApplication.SCREEN_WIDTH + x, data, row * width, width);
        }
    }

    private void set(int x, int y, int argb) {
        if (x >= 0 && y >= 0 && x < TestingApplication.SCREEN_WIDTH && y < TestingApplication.SCREEN_HEIGHT) {
            screenPixels.put(y * TestingApplication.SCREEN_WIDTH + x, argb);
        }
    }

    private void giveFocusBack() {
        if (grabbing == this) {
            grabbing = null;
        }
        if (!isFocused()) {
            return;
        }
        notifyFocus(WindowEvent.FOCUS_LOST);
        all().filter(window -> window != this && !window.isPopup() && window.isEnabled())
                .reduce((first, last) -> last == ownerWindow || first != ownerWindow ? last : first)
                .ifPresent(window -> window.notifyFocus(WindowEvent.FOCUS_GAINED));
    }

    private boolean covers(double x, double y) {
        return x >= getX() && x < getX() + getWidth() && y >= getY() && y < getY() + getHeight();
    }

    private boolean within(TestingWindow ancestor) {
        return this == ancestor || ownerWindow instanceof TestingWindow owner && owner.within(ancestor);
    }

    private static java.util.stream.Stream<TestingWindow> all() {
        return Window.getWindows().stream()
                .filter(window -> !window.isClosed() && window.isVisible() && window.getView() != null)
                .map(TestingWindow.class::cast);
    }
}
