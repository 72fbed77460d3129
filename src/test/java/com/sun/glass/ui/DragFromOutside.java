package com.sun.glass.ui;

import java.io.File;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Files that a person drags from another program into a window. */
public final class DragFromOutside extends SystemClipboard {
    private static List<File> files = List.of();

    /** What is dragged into windows of this program. */
    public DragFromOutside() {
        super(Clipboard.DND);
    }

    /** Drags files over a place of the screen and lets them go there; on the FX thread. */
    public static void drop(List<File> dragged, int x, int y) {
        files = List.copyOf(dragged);
        Window target = Window.getWindows().stream()
                .filter(window -> window.isVisible() && covers(window, x, y))
                .reduce((first, last) -> last)
                .orElseThrow();
        int left = x - target.getX();
        int top = y - target.getY();
        View view = target.getView();
        view.notifyDragEnter(left, top, x, y, Clipboard.ACTION_COPY);
        if (view.notifyDragOver(left, top, x, y, Clipboard.ACTION_COPY) == Clipboard.ACTION_NONE) {
            view.notifyDragLeave();
        } else {
            view.notifyDragDrop(left, top, x, y, Clipboard.ACTION_COPY);
        }
    }

    private static boolean covers(Window window, int x, int y) {
        return x >= window.getX()
                && x < window.getX() + window.getWidth()
                && y >= window.getY()
                && y < window.getY() + window.getHeight();
    }

    @Override
    protected boolean isOwner() {
        return false;
    }

    @Override
    protected void pushToSystem(HashMap<String, Object> data, int actions) {
        throw new UnsupportedOperationException("nothing is dragged out of a window");
    }

    @Override
    protected void pushTargetActionToSystem(int action) {}

    @Override
    protected Object popFromSystem(String mime) {
        return mime.equals(Clipboard.FILE_LIST_TYPE)
                ? files.stream().map(File::getPath).toArray(String[]::new)
                : null;
    }

    @Override
    protected int supportedSourceActionsFromSystem() {
        return Clipboard.ACTION_COPY;
    }

    @Override
    protected String[] mimesFromSystem() {
        return Arrays.copyOf(new String[] {Clipboard.FILE_LIST_TYPE}, files.isEmpty() ? 0 : 1);
    }
}
