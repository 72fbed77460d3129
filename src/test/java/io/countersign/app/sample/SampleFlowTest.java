package io.countersign.app.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.autonomy.AutonomyEvent;
import io.countersign.engine.autonomy.AutonomyLevel;
import io.countersign.engine.autonomy.AutonomyLimits;
import io.countersign.engine.autonomy.InMemoryAutonomyBoard;
import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.Route;
import io.countersign.engine.decision.log.InMemoryDecisionStream;
import io.countersign.engine.decision.policy.InMemoryPolicyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.review.QueueUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleFlowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final List<String> entries = new ArrayList<>();
    private final ReviewDesk people = raw -> raw.forEach(entry -> entries.add(new String(entry, UTF_8)));
    private boolean away;

    @Test
    void whatComesInIsMarkedAndOfNow() {
        run(new SampleFlow(SampleEngines.alone(people, CLOCK), false), 200);

        assertThat(entries)
                .hasSizeBetween(20, 80)
                .doesNotHaveDuplicates()
                .allSatisfy(entry -> assertThat(entry)
                        .startsWith("{\"sample\":true,")
                        .contains("\"timestamp\":\"2030-01-01T00:00:00Z\""));
    }

    @Test
    void otherApplicationsComeEveryTime() {
        run(new SampleFlow(SampleEngines.alone(people, CLOCK), false), 100);
        List<String> first = List.copyOf(entries);
        entries.clear();
        run(new SampleFlow(SampleEngines.alone(people, Clock.offset(CLOCK, Duration.ofMinutes(1))), false), 100);

        assertThat(entries).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    void anApplicationWaitsWhileTheQueueIsAway() {
        run(new SampleFlow(SampleEngines.alone(people, CLOCK), false), 300);
        List<String> steady = List.copyOf(entries);
        entries.clear();
        var flow = new SampleFlow(
                SampleEngines.alone(
                        raw -> {
                            if (away) {
                                throw new QueueUnavailableException("Redis is away.", null);
                            }
                            people.submit(raw);
                        },
                        CLOCK),
                false);
        run(flow, 150);
        away = true;
        run(flow, 50);
        away = false;
        run(flow, 150);

        assertThat(entries.size()).isGreaterThan(20);
        assertThat(steady).startsWith(entries.toArray(String[]::new));
    }

    @Test
    void decisionsTakeEveryWay() {
        Map<Route, Integer> routes = new EnumMap<>(Route.class);
        LoanOffice office = office();
        for (int i = 0; i < 2_000; i++) {
            routes.merge(office.next().decision().route(), 1, Integer::sum);
        }

        assertThat(routes)
                .containsOnlyKeys(Route.ACCEPTED, Route.ACCEPTED_WITH_CAVEAT, Route.FALLBACK, Route.HUMAN_REVIEW);
        assertThat(routes.get(Route.ACCEPTED)).isGreaterThan(1_000);
        assertThat(routes.get(Route.HUMAN_REVIEW)).isBetween(200, 600);
    }

    @Test
    void afterADriftWhatIsAcceptedIsOftenWrong() {
        LoanOffice office = office();
        double before = wrong(office);
        office.drift(true);
        double during = wrong(office);
        office.drift(false);

        assertThat(before).isLessThan(.05);
        assertThat(during).isGreaterThan(.4);
        assertThat(wrong(office)).isLessThan(.05);
    }

    @Test
    void whatIsPutInForceForEverybodyHoldsForTheSampleToo() {
        var policies = new InMemoryPolicyStore(CLOCK, name -> true);
        var board = new InMemoryAutonomyBoard(AutonomyLimits.DEFAULT, CLOCK, name -> true);
        try (var engines = SampleEngines.shared(people, policies, board, new InMemoryDecisionStream(), CLOCK)) {
            var office = new LoanOffice(new LoanModels(), model -> engines.of(model, false), 5, 0);
            assertThat(office.next().decision().policyVersion()).isZero();

            SampleEngines.begin(policies, "ada");
            assertThat(policies.current().policy()).isEqualTo(SamplePolicy.POLICY);
            assertThat(office.next().decision().policyVersion()).isOne();

            policies.apply(Policy.DEFAULT.withAuditRate(1), 1, "ada", "Look at everything");
            SampleEngines.begin(policies, "ada");
            assertThat(office.next().decision())
                    .returns(2L, Decision::policyVersion)
                    .returns(Route.HUMAN_REVIEW, Decision::route);

            String model = office.next().decision().model();
            board.report(model, new AutonomyEvent.Pinned(AutonomyLevel.LOCKED, "ada", "It lies"));
            assertThat(Stream.generate(office::next)
                            .limit(50)
                            .map(LoanOffice.Outcome::decision)
                            .filter(decision -> decision.model().equals(model)))
                    .isNotEmpty()
                    .allMatch(decision -> decision.route() == Route.REJECTED);
        }
    }

    private LoanOffice office() {
        return new LoanOffice(
                new LoanModels(), model -> SampleEngines.alone(people, CLOCK).of(model, false), 5, 0);
    }

    /** The share of accepted decisions that the truth contradicts. */
    private static double wrong(LoanOffice office) {
        int accepted = 0;
        int wrong = 0;
        for (int i = 0; i < 1_000; i++) {
            LoanOffice.Outcome outcome = office.next();
            Decision decision = outcome.decision();
            if (decision.route() == Route.ACCEPTED) {
                accepted++;
                boolean approved =
                        decision.output().path("decision").textValue().equals("approve");
                wrong += approved == outcome.repaid() ? 0 : 1;
            }
        }
        return (double) wrong / accepted;
    }

    private static void run(SampleFlow flow, int applications) {
        for (int i = 0; i < applications; i++) {
            flow.step();
        }
        flow.close();
    }
}
