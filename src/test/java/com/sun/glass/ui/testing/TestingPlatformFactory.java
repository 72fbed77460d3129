package com.sun.glass.ui.testing;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.TestingApplication;

/** Found by name: the property glass.platform says "Testing". */
public final class TestingPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new TestingApplication();
    }
}
