package io.countersign.app.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.countersign.app.confidence.TimeScale;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EvidenceReplayTest {
    private static final TimeScale UTC = new TimeScale(ZoneOffset.UTC);

    @Test
    void theCourseEndsWhereTheMonitorStands() {
        var watched = new Watched().usual(900).unsure(10);
        EvidenceCourse course = replayed(watched);

        assertThat(course.places()).hasSize(410);
        assertThat(course.heights()[409]).isCloseTo(watched.view().evidence(), withinPercentage(1));
    }

    @Test
    void theCourseCrossesTheLineAtTheDecisionThatRaisedTheAlarm() {
        var watched = new Watched().usual(900).unsure(200);
        EvidenceCourse course = replayed(watched);

        double line = watched.view().threshold().orElseThrow();
        long noticed = watched.view().last().orElseThrow().alarm().index();
        int point = (int) noticed - 501;
        assertThat(course.heights()[point]).isGreaterThanOrEqualTo(line);
        assertThat(course.heights()[point - 1]).isLessThan(line);
        assertThat(course.places()[point])
                .isEqualTo(UTC.at(watched.view().last().orElseThrow().at().toEpochMilli()));
    }

    @Test
    void itBeginsAnewWhereABaselineWasAccepted() {
        var watched = new Watched()
                .usual(900)
                .unsure(300)
                .accept("alice", "new scanner")
                .unsure(50);
        EvidenceCourse course = replayed(watched);

        assertThat(course.places()).hasSize(750);
        assertThat(course.heights()[699]).isGreaterThan(1_000_000);
        assertThat(course.heights()[749]).isCloseTo(watched.view().evidence(), withinPercentage(1));
    }

    @Test
    void everyAcceptedBaselineIsFoundAgain() {
        var watched = new Watched()
                .usual(900)
                .unsure(300)
                .accept("alice", "new scanner")
                .usual(300)
                .accept("bob", "the old one again")
                .usual(100);
        EvidenceCourse course = replayed(watched);

        assertThat(course.heights()[699 + 299]).isGreaterThan(60_000);
        assertThat(course.heights()[1_099]).isCloseTo(watched.view().evidence(), withinPercentage(1));
    }

    @Test
    void whatComesLaterIsAddedAsIfItHadBeenThere() {
        var watched = new Watched().usual(700);
        var replay =
                new EvidenceReplay(question(watched, 0), watched.decisions().history(), UTC);
        replay.goOn(watched.decisions().history());
        watched.usual(100).unsure(20);

        EvidenceCourse added = replay.goOn(watched.decisions().history());
        EvidenceCourse whole = replayed(watched);
        assertThat(added.places()).isEqualTo(whole.places());
        assertThat(added.heights()).isEqualTo(whole.heights());
    }

    @Test
    void whereTheBaselineIsForgottenTheOneInForceStandsForIt() {
        var watched = new Watched(300).usual(3_000);
        EvidenceCourse course = replayed(watched);

        assertThat(course.places()).hasSize(300);
    }

    @Test
    void onlyTheTimeThatIsLookedAtIsKept() {
        var watched = new Watched().usual(900);
        long from = watched.now().minusSeconds(99).toEpochMilli();
        var replay =
                new EvidenceReplay(question(watched, from), watched.decisions().history(), UTC);

        assertThat(replay.goOn(watched.decisions().history()).places()).hasSize(100);
    }

    private static EvidenceCourse replayed(Watched watched) {
        return new EvidenceReplay(question(watched, 0), watched.decisions().history(), UTC)
                .goOn(watched.decisions().history());
    }

    private static ReplayQuestion question(Watched watched, long from) {
        return ReplayQuestion.of(
                watched.status(), watched.view(), from, watched.now().toEpochMilli());
    }
}
