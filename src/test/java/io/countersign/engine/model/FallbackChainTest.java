package io.countersign.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.decision.Json;
import io.countersign.engine.model.ModelFailure.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class FallbackChainTest {
    private static final JsonNode INPUT = Json.of("{}");
    private static final Usage USED = new Usage(10, 2, new BigDecimal("0.5"));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<String> asked = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();

    @Test
    void theFirstModelAnswersAlone() {
        var chain = new FallbackChain("advisor", List.of(answering("a"), answering("b")));

        ModelAnswer answer = chain.answer(INPUT, Deadline.in(MINUTE));

        assertThat(asked).containsExactly("a");
        assertThat(answer.origin()).isEqualTo(new AnswerOrigin("a", USED, List.of()));
        assertThat(chain.name()).isEqualTo("advisor");
        assertThat(chain.version()).isEqualTo("a | b");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CONTENT_FILTERED", "CANCELLED"})
    void theNextAnswersWhereOneFailsAndThatIsSaid(Kind kind) {
        var chain = new FallbackChain("advisor", List.of(failing("a", kind), failing("b", kind), answering("c")));

        ModelAnswer answer = chain.answer(INPUT, Deadline.in(MINUTE));

        assertThat(asked).containsExactly("a", "b", "c");
        assertThat(answer.origin())
                .isEqualTo(new AnswerOrigin(
                        "c",
                        USED.plus(USED).plus(USED),
                        List.of(new Remark(Remark.Kind.SUBSTITUTED, "c, after a: no; b: no"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENT_FILTERED", "CANCELLED"})
    void nobodyIsAskedAroundAFilterOrForSomebodyWhoGaveUp(Kind kind) {
        ModelFailure failure = failure(new FallbackChain("advisor", List.of(failing("a", kind), answering("b"))));

        assertThat(asked).containsExactly("a");
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void theLastFailureNamesAllAndWhatTheySpent() {
        ModelFailure failure = failure(
                new FallbackChain("advisor", List.of(failing("a", Kind.TIMEOUT), failing("b", Kind.RATE_LIMITED))));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure).hasMessage("a: no; b: no");
        assertThat(failure.spent()).isEqualTo(USED.plus(USED));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "OUT_OF_TIME"})
    void aCallThatWasMadeTellsMoreThanOneThatWasNot(Kind notMade) {
        ModelFailure failure =
                failure(new FallbackChain("advisor", List.of(failing("a", Kind.SERVER_ERROR), failing("b", notMade))));

        assertThat(failure.kind()).isEqualTo(Kind.SERVER_ERROR);
        assertThat(failure).hasMessage("a: no; b: no");
    }

    @Test
    void aModelThatBreaksIsAFailureToo() {
        Model broken = new Stub("a", deadline -> {
            throw new IllegalStateException("oops");
        });

        assertThat(new FallbackChain("advisor", List.of(broken, answering("b")))
                        .answer(INPUT, Deadline.in(MINUTE))
                        .origin()
                        .remarks())
                .containsExactly(new Remark(Remark.Kind.SUBSTITUTED, "b, after a: java.lang.IllegalStateException"));
        assertThat(failure(new FallbackChain("advisor", List.of(broken))).kind())
                .isEqualTo(Kind.UNEXPECTED_ERROR);
    }

    @Test
    void eachModelHasItsShareOfTheTime() {
        var chain = new FallbackChain(
                "advisor", List.of(failing("a", Kind.TIMEOUT), failing("b", Kind.TIMEOUT), answering("c")));

        chain.answer(INPUT, Deadline.in(MINUTE));

        assertThat(left.get(0)).isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(left.get(1)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(left.get(2)).isBetween(Duration.ofSeconds(30), MINUTE);
    }

    @Test
    void nobodyIsAskedAfterTheDeadline() {
        assertThat(catchThrowableOfType(
                                ModelFailure.class,
                                () -> new FallbackChain("advisor", List.of(failing("a", Kind.TIMEOUT), answering("b")))
                                        .answer(INPUT, Deadline.in(Duration.ZERO)))
                        .kind())
                .isEqualTo(Kind.TIMEOUT);
        assertThat(asked).containsExactly("a");
    }

    @Test
    void aChainHasAModel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FallbackChain("advisor", List.of()))
                .withMessage("a chain must have a model");
    }

    private static ModelFailure failure(Model model) {
        return catchThrowableOfType(ModelFailure.class, () -> model.answer(INPUT, Deadline.in(MINUTE)));
    }

    private Model answering(String version) {
        var origin = new AnswerOrigin(version, USED, List.of());
        return new Stub(version, deadline -> new ModelAnswer(INPUT, Confidence.of(.9), origin));
    }

    private Model failing(String version, Kind kind) {
        return new Stub(version, deadline -> {
            throw new ModelFailure(kind, "no").after(USED);
        });
    }

    private final class Stub implements Model {
        private final String version;
        private final Function<Deadline, ModelAnswer> answers;

        Stub(String version, Function<Deadline, ModelAnswer> answers) {
            this.version = version;
            this.answers = answers;
        }

        @Override
        public String name() {
            return "stub";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public ModelAnswer answer(JsonNode input, Deadline deadline) {
            asked.add(version);
            left.add(deadline.remaining());
            return answers.apply(deadline);
        }
    }
}
