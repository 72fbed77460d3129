package io.countersign.app.decisions;

import static io.countersign.app.decisions.Decided.decided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.DecisionRecord;
import io.countersign.engine.decision.log.Records;
import io.countersign.engine.model.Confidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionHistoryTest {
    private static final List<Route> ROUTES = List.of(Route.values());

    @Test
    void everythingThatIsNotedComesBack() {
        var history = new DecisionHistory(10);
        history.add(decided()
                .by("loan-1", "v2")
                .sure(.7)
                .to(Route.FALLBACK)
                .risky(.5)
                .after(Duration.ofMillis(7))
                .noted());
        HistoryView view = history.view();

        assertThat(view.size()).isOne();
        assertThat(view.source(view.sourceOf(0))).isEqualTo(new ModelVersion("loan-1", "v2"));
        assertThat(view.confidence(0)).isEqualTo(700_000_000);
        assertThat(view.route(0)).isEqualTo(Route.FALLBACK);
        assertThat(view.risk(0)).isEqualTo(.5f);
        assertThat(view.modelMicros(0)).isEqualTo(1_200);
        assertThat(view.since()).contains(Decided.NOON.plusMillis(7));
    }

    @Test
    void aCalibratedConfidenceIsShownAsWhatWasComparedWithTheThresholds() {
        var history = new DecisionHistory(10);
        history.add(Records.calibrated(.9, .75));

        assertThat(history.view().confidence(0)).isEqualTo(750_000_000);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfUnknownConfidenceIsKept(Confidence.Unknown why) {
        var history = new DecisionHistory(10);
        history.add(decided().unsure(why).noted());

        int confidence = history.view().confidence(0);
        assertThat(FixedConfidence.isKnown(confidence)).isFalse();
        assertThat(FixedConfidence.unknown(confidence)).isEqualTo(why);
    }

    @Test
    void anUnknownRiskStaysUnknown() {
        var history = new DecisionHistory(10);
        history.add(decided().risky(Double.NaN).noted());
        assertThat(history.view().risk(0)).isNaN();
    }

    @Property(tries = 60)
    void itHoldsTheLatestInTheirOrder(
            @ForAll @IntRange(min = 1, max = 9_000) int kept, @ForAll @IntRange(max = 14_000) int added) {
        var history = new DecisionHistory(kept);
        IntStream.range(0, added).forEach(i -> history.add(numbered(i)));
        HistoryView view = history.view();

        assertThat(view.end()).isEqualTo(added);
        assertThat(numbers(view))
                .containsExactlyElementsOf(LongStream.range(Math.max(0, added - kept), added)
                        .boxed()
                        .toList());
    }

    @Property(tries = 40)
    void aViewStaysAsItWasWhateverComes(
            @ForAll @IntRange(min = 1, max = 9_000) int before, @ForAll @IntRange(max = 14_000) int after) {
        var history = new DecisionHistory(5_000);
        IntStream.range(0, before).forEach(i -> history.add(numbered(i)));
        HistoryView view = history.view();
        List<Long> seen = numbers(view);
        IntStream.range(before, before + after).forEach(i -> history.add(numbered(i)));

        assertThat(numbers(view)).isEqualTo(seen);
    }

    @Test
    void whoLooksWhileOneWritesNeverSeesHalfADecision() {
        var history = new DecisionHistory(3_000);
        var views = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < 20_000; i++) {
            history.add(decided().sure(i % 2).to(ROUTES.get(i % 2)).noted());
            if (i % 1_000 == 0) {
                HistoryView view = history.view();
                views.add(CompletableFuture.supplyAsync(() -> isWhole(view)));
            }
        }
        assertThat(views).allMatch(CompletableFuture::join);
    }

    @Test
    void modelsThatHaveLeftAreNotOfferedAnyMore() {
        var history = new DecisionHistory(2);
        history.add(decided().by("old", "1").noted());
        history.add(decided().by("new", "2").noted());
        assertThat(history.view().models()).containsExactly(new ModelVersion("new", "2"), new ModelVersion("old", "1"));

        history.add(decided().by("new", "1").noted());
        assertThat(history.view().models()).containsExactly(new ModelVersion("new", "1"), new ModelVersion("new", "2"));
    }

    @Test
    void whatIsNotHeldCannotBeLookedAt() {
        var history = new DecisionHistory(1);
        history.add(decided().noted());
        history.add(decided().noted());
        HistoryView view = history.view();
        assertThatThrownBy(() -> view.millis(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.millis(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void somethingHasToBeKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionHistory(0))
                .withMessage("kept must be at least 1, was 0");
    }

    private static boolean isWhole(HistoryView view) {
        return LongStream.range(view.first(), view.end())
                .allMatch(at -> view.route(at).ordinal() == view.confidence(at) / FixedConfidence.ONE);
    }

    private static DecisionRecord numbered(int number) {
        return decided().after(Duration.ofMillis(number)).noted();
    }

    private static List<Long> numbers(HistoryView view) {
        return LongStream.range(view.first(), view.end())
                .map(at -> Duration.between(Decided.NOON, Instant.ofEpochMilli(view.millis(at)))
                        .toMillis())
                .boxed()
                .toList();
    }
}
