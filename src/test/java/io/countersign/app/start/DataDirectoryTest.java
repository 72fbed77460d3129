package io.countersign.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {
    @Test
    void theEnvironmentComesFirst() {
        assertThat(located(Map.of("COUNTERSIGN_HOME", "/srv/c", "XDG_DATA_HOME", "/xdg"), "Linux"))
                .isEqualTo(Path.of("/srv/c"));
    }

    @Test
    void linuxFollowsTheXdgSpecification() {
        assertThat(located(Map.of("XDG_DATA_HOME", "/xdg"), "Linux")).isEqualTo(Path.of("/xdg/countersign"));
        assertThat(located(Map.of("XDG_DATA_HOME", "relative"), "Linux"))
                .isEqualTo(Path.of("/home/a/.local/share/countersign"));
        assertThat(located(Map.of(), "Linux")).isEqualTo(Path.of("/home/a/.local/share/countersign"));
    }

    @Test
    void macKeepsItInTheLibrary() {
        assertThat(located(Map.of("XDG_DATA_HOME", "/xdg"), "Mac OS X"))
                .isEqualTo(Path.of("/home/a/Library/Application Support/Countersign"));
    }

    @Test
    void windowsKeepsItInTheLocalData() {
        assertThat(located(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/Countersign"));
    }

    @Test
    void everyQueueHasItsOwnSeals() {
        var data = new DataDirectory(Path.of("/d"));

        assertThat(data.seals("embedded")).isEqualTo(Path.of("/d/audit-seals/embedded.seals"));
        assertThat(data.seals("redis://ann@[::1]:6379/2"))
                .isEqualTo(Path.of("/d/audit-seals/redis_ann_1_6379_2.seals"));
    }

    private static Path located(Map<String, String> environment, String system) {
        return DataDirectory.locate(environment, system, "/home/a").path();
    }
}
