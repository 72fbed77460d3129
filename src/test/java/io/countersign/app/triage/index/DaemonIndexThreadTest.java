package io.countersign.app.triage.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaemonIndexThreadTest {
    @Test
    void workThatComesAfterTheEndIsLeftAlone() {
        List<Throwable> failures = new ArrayList<>();
        var thread = new DaemonIndexThread(failures::add);
        thread.close();

        thread.execute(() -> failures.add(new AssertionError("ran")));
        thread.executeAfter(Duration.ZERO, () -> failures.add(new AssertionError("ran")));

        assertThat(failures).isEmpty();
    }
}
