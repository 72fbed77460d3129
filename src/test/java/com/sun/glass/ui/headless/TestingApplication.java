package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;

/** JavaFX's headless platform with a large screen and a robot that behaves like a person at a desk. */
public final class TestingApplication extends HeadlessApplication {
    static final int SCREEN_WIDTH = 1920;
    static final int SCREEN_HEIGHT = 1200;
    private static final int BYTES_PER_PIXEL = 4;
    private static final int DPI = 96;

    private final HeadlessWindowManager windows = new HeadlessWindowManager();
    private final TestingRobot robot = new TestingRobot();
    private final Screen screen = new Screen(
            0,
            32,
            0,
            0,
            SCREEN_WIDTH,
            SCREEN_HEIGHT,
            0,
            0,
            SCREEN_WIDTH,
            SCREEN_HEIGHT,
            0,
            0,
            SCREEN_WIDTH,
            SCREEN_HEIGHT,
            DPI,
            DPI,
            1,
            1,
            1,
            1);

    public TestingApplication() {
        frameBuffer = ByteBuffer.allocate(SCREEN_WIDTH * SCREEN_HEIGHT * BYTES_PER_PIXEL);
    }

    @Override
    public Window createWindow(Window owner, Screen on, int styleMask) {
        return new TestingWindow(windows, owner, on, frameBuffer, styleMask);
    }

    /** One robot for everybody: there is one mouse and one keyboard. */
    @Override
    public GlassRobot createRobot() {
        return robot;
    }

    @Override
    protected Screen[] staticScreen_getScreens() {
        return new Screen[] {screen};
    }
}
