package io.countersign.app.confidence;

import static io.countersign.app.decisions.Decided.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.app.decisions.ModelVersion;
import io.countersign.app.decisions.Reviewed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private final List<Reviewed> reviewed = new ArrayList<>();

    @Test
    void isCountedByConfidence() {
        people(8, .95, true);
        people(2, .95, false);
        people(1, .35, true);
        people(4, .35, false);
        AgreementReport report = report(new Question(TimeWindow.HOUR, Whose.ALL, Optional.empty()));

        assertThat(report.agreements()).singleElement().satisfies(all -> {
            assertThat(all.share()).isEqualTo(.6);
            assertThat(all.bin(.95).orElseThrow().right()).isEqualTo(.8);
            assertThat(all.bin(1).orElseThrow().count()).isEqualTo(10);
            assertThat(all.bin(.5)).isEmpty();
        });
        assertThat(AgreementWords.summary(report))
                .startsWith(
                        "15 verdicts, 40 % overridden. Brier score .18, area under the risk–coverage curve .24, calibration error ");
        assertThat(AgreementWords.at(report, .93))
                .isEqualTo(".90 to 1.00: 10 verdicts\napproved as they were 80 % (44 % to 97 %)\noverridden 20 %");
        assertThat(AgreementWords.at(report, .5)).isEmpty();
    }

    @Test
    void onlyVerdictsOfTheWindowCount() {
        reviewed.add(new Reviewed(NOON.minus(Duration.ofMinutes(61)), "loan-2", .9, true));
        assertThat(report(Question.FIRST).agreements()).isEmpty();
        assertThat(report(Question.FIRST.in(TimeWindow.ALL)).agreements()).hasSize(1);
    }

    @Test
    void twoModelsAreToldApart() {
        people(3, .9, true);
        reviewed.add(new Reviewed(NOON, "loan-1", .9, false));
        AgreementReport report = report(
                Question.FIRST.about(new Whose.OfModel("loan-2")).against(Optional.of(new Whose.OfModel("loan-1"))));
        assertThat(report.agreements()).extracting(Agreement::share).containsExactly(1d, 0d);
        assertThat(AgreementWords.summary(report).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("loan-2: 3 verdicts, 0 % overridden."),
                        line -> assertThat(line).startsWith("loan-1: 1 verdict, 100 % overridden."));
    }

    @Test
    void theOtherKeepsItsColourWhenNothingIsKnownOfTheFirst() {
        people(3, .9, true);
        AgreementReport report = report(
                Question.FIRST.about(new Whose.OfModel("loan-9")).against(Optional.of(new Whose.OfModel("loan-2"))));
        assertThat(report.agreements()).extracting(report::style).containsExactly("series-other");
    }

    @Test
    void twoVersionsAreToldApart() {
        people(3, .9, true);
        reviewed.add(new Reviewed(NOON, "loan-2", "v7", .9, false, 1));
        var version = new Whose.OfVersion(new ModelVersion("loan-2", "v7"));
        var without = new Whose.OfVersion(new ModelVersion("loan-2", ""));
        assertThat(report(Question.FIRST.about(version).against(Optional.of(without)))
                        .agreements())
                .extracting(agreement -> agreement.reliability().count())
                .containsExactly(1, 3);
    }

    @Test
    void anAuditSampleCountsForAllThatChanceLeftOut() {
        people(3, .9, true);
        reviewed.add(new Reviewed(NOON, "loan-2", "", .92, false, 47));

        Agreement found = report(Question.FIRST).agreements().getFirst();
        assertThat(found.share()).isCloseTo(.06, within(1e-12));
        assertThat(found.bin(.9).orElseThrow().right()).isCloseTo(.06, within(1e-12));
        assertThat(found.area()).isCloseTo((47 + 47.0 / 48 + 47.0 / 49 + 47.0 / 50) / 50, within(1e-12));
        assertThat(AgreementWords.summary(report(Question.FIRST))).startsWith("4 verdicts, 94 % overridden. ");
    }

    private void people(int times, double confidence, boolean approved) {
        reviewed.addAll(Collections.nCopies(times, new Reviewed(NOON, "loan-2", confidence, approved)));
    }

    private AgreementReport report(Question question) {
        return AgreementReport.of(question, reviewed, NOON);
    }
}
