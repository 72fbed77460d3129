package io.countersign.engine.drift.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.log.Records;
import org.junit.jupiter.api.Test;

class SignalTest {
    /** Or else every new calibration would look like drift. */
    @Test
    void whatTheModelStatedIsWatchedWhateverItCountsAs() {
        assertThat(new Signal.OfConfidence().in(Records.calibrated(.9, .75))).isEqualTo(new Observation.Value(.9));
    }
}
