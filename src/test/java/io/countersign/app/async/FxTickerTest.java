package io.countersign.app.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class FxTickerTest extends FxTest {
    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicReference<Subscription> timer = new AtomicReference<>();

    @Override
    protected Parent content() {
        return new Pane();
    }

    @Test
    void ticksUntilUnsubscribed() {
        interact(() -> timer.set(new FxTicker().every(Duration.ofMillis(5), ticks::incrementAndGet)));
        await().until(() -> ticks.get() >= 3);
        var atEnd = new AtomicInteger();
        interact(() -> {
            timer.get().unsubscribe();
            atEnd.set(ticks.get());
            new FxTicker().after(Duration.ofMillis(50), () -> timer.set(Subscription.EMPTY));
        });
        await().until(() -> timer.get() == Subscription.EMPTY);
        assertThat(ticks.get()).isEqualTo(atEnd.get());
    }

    @Test
    void comesOnceAfterTheDelay() {
        interact(() -> new FxTicker().after(Duration.ofMillis(5), ticks::incrementAndGet));
        await().until(() -> ticks.get() == 1);
    }
}
