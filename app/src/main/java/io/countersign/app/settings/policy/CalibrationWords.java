package io.countersign.app.settings.policy;

import io.countersign.app.ui.Texts;
import io.countersign.engine.calibration.ModelCalibration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calibrations in words: what becomes of two confidences, and where that is known from. */
final class CalibrationWords {
    private static final double LESS_SURE = .70;
    private static final double SURE = .90;
    private static final int PLACES = 3;

    private CalibrationWords() {}

    /** Of which model, and which version if it is for one alone. */
    static String title(ModelCalibration calibration) {
        return calibration.version().isEmpty()
                ? Texts.of("policy.words.calibration", calibration.model())
                : Texts.of("policy.words.calibration.version", calibration.model(), calibration.version());
    }

    static String of(ModelCalibration calibration) {
        return Texts.of(
                "policy.words.calibration.value",
                calibration.calibrator().method().word(),
                PolicyNumber.text(LESS_SURE),
                rounded(calibration.apply(LESS_SURE)),
                PolicyNumber.text(SURE),
                rounded(calibration.apply(SURE)),
                calibration.verdicts(),
                date(calibration.from()),
                date(calibration.to()));
    }

    private static String rounded(double value) {
        return PolicyNumber.text(BigDecimal.valueOf(value)
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    private static String date(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.systemDefault()).toString();
    }
}
