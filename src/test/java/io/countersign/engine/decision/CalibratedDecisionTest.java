package io.countersign.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.guard.GuardFinding;
import io.countersign.engine.guard.Severity;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratedDecisionTest {
    private static final Policy NO_AUDITS = Policy.DEFAULT.withAuditRate(0);
    private static final ModelCalibration MODEST = Calibrations.of("loan-scorer", "", new Calibrator.Temperature(2));
    private static final DecisionRequest REQUEST = new DecisionRequest("r-1", Json.of("{}"));

    private final Desk desk = new Desk();

    @Test
    void theCalibratedConfidenceIsComparedWithTheBands() {
        assertThat(decide(NO_AUDITS, .9, 0).route()).isEqualTo(Route.ACCEPTED);

        Decision decision = decide(NO_AUDITS.with(MODEST), .9, 0);

        assertThat(decision.route()).isEqualTo(Route.ACCEPTED_WITH_CAVEAT);
        assertThat(decision.stated()).isEqualTo(Confidence.of(.9));
        assertThat(decision.confidence()).isEqualTo(Confidence.of(.75));
        assertThat(decision.reasons())
                .extracting(Reason::sentence)
                .startsWith("The model stated a confidence of 0.9; calibrated it is 0.75.");
        assertThat(DecisionJson.write(decision).get("stated_confidence").doubleValue())
                .isEqualTo(.9);
        assertThat(DecisionJson.write(decision).get("confidence").doubleValue()).isEqualTo(.75);
    }

    @Test
    void anotherModelsOrVersionsCalibrationChangesNothing() {
        Policy others = NO_AUDITS
                .with(Calibrations.of("loan-2", "", new Calibrator.Temperature(2)))
                .with(Calibrations.of("loan-scorer", "2025-01-01", new Calibrator.Temperature(2)));

        assertThat(decide(others, .9, 0)).isEqualTo(decide(NO_AUDITS, .9, 0));
        assertThat(DecisionJson.write(decide(others, .9, 0)).has("stated_confidence"))
                .isFalse();
    }

    @Test
    void aCalibrationThatLeavesItAsItIsSaysNothing() {
        Policy same = NO_AUDITS.with(Calibrations.of("loan-scorer", "", new Calibrator.Temperature(1)));

        assertThat(decide(same, .87654321, 0)).isEqualTo(decide(NO_AUDITS, .87654321, 0));
    }

    @Test
    void whatIsUnknownIsNotCalibrated() {
        Policy generous = NO_AUDITS.with(Calibrations.of("loan-scorer", "", new Calibrator.Platt(0, 5)));
        var answer = ModelAnswer.read(Json.of("{'output':1,'confidence':'high'}"));

        Decision decision = engine(generous, new StubModel(() -> answer), 0).decide(REQUEST);

        assertThat(decision.route()).isEqualTo(Route.FALLBACK);
        assertThat(decision.confidence()).isEqualTo(decision.stated());
        assertThat(decision.hasReason(ReasonCode.CONFIDENCE_CALIBRATED)).isFalse();
    }

    @Test
    void peopleAndTheLogGetBoth() {
        Decision decision = decide(NO_AUDITS.with(MODEST), .9, .96);

        assertThat(desk.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.get("confidence").doubleValue()).isEqualTo(.75);
            assertThat(entry.get("stated_confidence").doubleValue()).isEqualTo(.9);
            assertThat(entry.at("/gates/0/code").textValue()).isEqualTo("confidence_calibrated");
        });
        assertThat(DecisionRecord.of(decision).confidence()).isEqualTo(Confidence.of(.9));
        assertThat(DecisionRecord.of(decision).calibrated()).isEqualTo(Confidence.of(.75));
    }

    @Test
    void guardsLowerWhatWasCalibrated() {
        Guard claims = document -> List.of(new GuardFinding("promise", Severity.LOW, "note", "surely"));
        Decision decision = DecisionEngine.of(StubModel.sure(.9), desk)
                .policy(NO_AUDITS.with(MODEST))
                .risk(new FixedRisk(0))
                .outputGuard(claims)
                .build()
                .decide(REQUEST);

        assertThat(decision.confidence().value()).isLessThan(.75);
        assertThat(decision.reasons())
                .extracting(Reason::code)
                .startsWith(ReasonCode.CONFIDENCE_CALIBRATED, ReasonCode.OUTPUT_FLAGGED);
        assertThat(decision.stated()).isEqualTo(Confidence.of(.9));
    }

    private Decision decide(Policy policy, double confidence, double risk) {
        return withoutTime(engine(policy, StubModel.sure(confidence), risk).decide(REQUEST));
    }

    private DecisionEngine engine(Policy policy, StubModel model, double risk) {
        return DecisionEngine.of(model, desk)
                .policy(policy)
                .risk(new FixedRisk(risk))
                .clock(() -> Calibrations.APRIL)
                .build();
    }

    private static Decision withoutTime(Decision decision) {
        return new Decision(
                decision.request(),
                decision.route(),
                decision.proposal(),
                decision.fallback(),
                decision.confidence(),
                decision.stated(),
                decision.risk(),
                decision.reasons(),
                decision.model(),
                decision.modelVersion(),
                decision.policyVersion(),
                decision.autonomy(),
                decision.auditRate(),
                decision.at(),
                Decision.NOT_ASKED);
    }
}
