package io.countersign.app.confidence;

import io.countersign.app.ui.Texts;
import io.countersign.engine.calibration.Reliability;
import io.countersign.engine.calibration.Reliability.Bin;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people said of the decisions, in words. */
final class AgreementWords {
    private AgreementWords() {}

    /** A line for each of those that are looked at. */
    static String summary(AgreementReport report) {
        return lines(report, AgreementWords::summary);
    }

    /** What is known at a confidence; empty if nothing is. */
    static String at(AgreementReport report, double confidence) {
        return lines(
                report,
                agreement -> agreement.bin(confidence).map(AgreementWords::of).orElse(""));
    }

    private static String lines(AgreementReport report, Function<Agreement, String> words) {
        return report.agreements().stream()
                .filter(agreement -> !words.apply(agreement).isEmpty())
                .map(agreement -> named(report, agreement, words.apply(agreement)))
                .collect(Collectors.joining("\n"));
    }

    private static String named(AgreementReport report, Agreement agreement, String words) {
        return report.question().other().isEmpty()
                ? words
                : Texts.of("confidence.crosshair.compare", agreement.whose().words(), words);
    }

    private static String summary(Agreement agreement) {
        Reliability reliability = agreement.reliability();
        return Texts.of(
                "confidence.agreement.summary",
                reliability.count(),
                ConfidenceWords.percent(1 - agreement.share()),
                ConfidenceWords.score(reliability.brier()),
                ConfidenceWords.score(agreement.area()),
                ConfidenceWords.score(reliability.ece()),
                ConfidenceWords.score(reliability.eceLow()),
                ConfidenceWords.score(reliability.eceHigh()));
    }

    private static String of(Bin bin) {
        return Texts.of(
                "confidence.agreement.bin",
                ConfidenceWords.score(bin.from()),
                ConfidenceWords.score(bin.to()),
                bin.count(),
                ConfidenceWords.percent(bin.right()),
                ConfidenceWords.percent(bin.low()),
                ConfidenceWords.percent(bin.high()),
                ConfidenceWords.percent(1 - bin.right()));
    }
}
