package io.countersign.engine.drift.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.DecisionRecord.OutputNumber;
import io.countersign.engine.decision.log.Records;
import io.countersign.engine.drift.BadInput;
import io.countersign.engine.model.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalTest {
    private static final List<OutputNumber> OTHER = List.of(new OutputNumber("/other", 1));

    /** Or else every new calibration would look like drift. */
    @Test
    void whatTheModelStatedIsWatchedWhateverItCountsAs() {
        assertThat(new Signal.OfConfidence().in(Records.calibrated(.9, .75))).isEqualTo(new Observation.Value(.9));
    }

    @Test
    void anAnswerWithoutTheNumberIsCounted() {
        var missing = new Observation.Refused(BadInput.MISSING);
        var score = new Signal.OfOutput("/score");

        assertThat(score.in(record(Confidence.of(.8), 5, List.of()))).isEqualTo(missing);
        assertThat(score.in(record(Confidence.of(.8), Decision.NOT_ASKED, List.of())))
                .isEqualTo(missing);
        assertThat(score.in(record(Confidence.Unknown.MISSING, 5, List.of()))).isEqualTo(missing);
        assertThat(new Signal.OfConfidence().in(record(Confidence.Unknown.MISSING, Decision.NOT_ASKED, OTHER)))
                .isEqualTo(missing);
    }

    @Test
    void nothingIsMissedOfAModelThatHasNotAnswered() {
        DecisionRecord locked = record(Confidence.Unknown.MISSING, Decision.NOT_ASKED, List.of());

        assertThat(new Signal.OfOutput("/score").in(locked)).isEqualTo(new Observation.None());
        assertThat(new Signal.OfConfidence().in(locked)).isEqualTo(new Observation.None());
    }

    private static DecisionRecord record(Confidence confidence, int micros, List<OutputNumber> outputs) {
        return new DecisionRecord(
                LoggedDecisions.START, "loan-2", "v7", 1, Route.FALLBACK, confidence, .1, micros, outputs);
    }
}
