package com.sun.glass.ui.testing;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Clipboard;
import com.sun.glass.ui.DragFromOutside;
import com.sun.glass.ui.delegate.ClipboardDelegate;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.TestingApplication;

/** Found by name: the property glass.platform says "Testing". */
public final class TestingPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new TestingApplication();
    }

    @Override
    public ClipboardDelegate createClipboardDelegate() {
        ClipboardDelegate headless = super.createClipboardDelegate();
        return name -> name.equals(Clipboard.DND) ? new DragFromOutside() : headless.createClipboard(name);
    }
}
