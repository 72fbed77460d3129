package io.countersign.app.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulseSignalTest {
    private final ManualPulses pulses = new ManualPulses();
    private final List<String> deliveries = new ArrayList<>();
    private final PulseSignal signal = new PulseSignal(pulses, () -> deliveries.add("delivered"));

    @Test
    void manyMarksInOneFrameAreOneDelivery() {
        signal.mark();
        signal.mark();
        signal.mark();
        pulses.pulse();
        assertThat(deliveries).hasSize(1);
    }

    @Test
    void nothingIsDeliveredBeforeTheFrame() {
        signal.mark();
        assertThat(deliveries).isEmpty();
    }

    @Test
    void eachFrameWithAMarkHasItsDelivery() {
        signal.mark();
        pulses.pulse();
        signal.mark();
        pulses.pulse();
        assertThat(deliveries).hasSize(2);
    }

    @Test
    void asksForNoFrameWhenNothingChanged() {
        signal.mark();
        pulses.pulse();
        pulses.pulse();
        assertThat(pulses.idle()).isTrue();
    }

    @Test
    void aMarkAfterTheQuietWakesItAgain() {
        signal.mark();
        pulses.pulse();
        pulses.pulse();
        signal.mark();
        pulses.pulse();
        assertThat(deliveries).hasSize(2);
    }

    @Test
    void aMarkDuringTheDeliveryReachesTheNextFrame() {
        var again = new ArrayList<PulseSignal>();
        var self = new PulseSignal(pulses, () -> {
            deliveries.add("delivered");
            again.forEach(PulseSignal::mark);
            again.clear();
        });
        again.add(self);
        self.mark();
        pulses.pulse();
        assertThat(deliveries).hasSize(1);
        pulses.pulse();
        assertThat(deliveries).hasSize(2);
    }

    @Test
    void closedDeliversNothingMore() {
        signal.mark();
        signal.close();
        pulses.pulse();
        signal.mark();
        pulses.pulse();
        assertThat(deliveries).isEmpty();
    }

    @Test
    void marksFromManyThreadsEndInOneLastDelivery() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(signal::mark));
        }
        for (var thread : threads) {
            thread.join();
        }
        pulses.pulse();
        assertThat(deliveries).hasSize(1);
    }
}
