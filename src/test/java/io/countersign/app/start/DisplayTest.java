package io.countersign.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxNeedsOneToBeNamed() {
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"), "Linux", "")).isTrue();
        assertThat(Display.isThere(Map.of("DISPLAY", ""), "Linux", "")).isFalse();
        assertThat(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux", ""))
                .isFalse();
    }

    @Test
    void otherSystemsHaveTheirOwn() {
        assertThat(Display.isThere(Map.of(), "Mac OS X", "")).isTrue();
        assertThat(Display.isThere(Map.of(), "Windows 11", "")).isTrue();
    }

    @Test
    void aWindowSystemChosenByHandNeedsNone() {
        assertThat(Display.isThere(Map.of(), "Linux", "Headless")).isTrue();
    }
}
