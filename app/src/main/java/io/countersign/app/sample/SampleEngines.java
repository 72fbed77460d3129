package io.countersign.app.sample;

import io.countersign.app.start.SharedLog;
import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionLog;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.PolicySource;
import java.time.Clock;
import java.util.Optional;

/** Makes the engines of the sample's models. */
public final class SampleEngines implements AutoCloseable {
    private static final PolicySource OWN = PolicySource.of(SamplePolicy.POLICY);

    private final ReviewDesk people;
    private final PolicySource policies;
    private final Autonomy autonomy;
    private final Optional<SharedLog> log;
    private final Clock clock;

    private SampleEngines(
            ReviewDesk people, PolicySource policies, Autonomy autonomy, Optional<SharedLog> log, Clock clock) {
        this.people = people;
        this.policies = policies;
        this.autonomy = autonomy;
        this.log = log;
        this.clock = clock;
    }

    /** Engines by themselves, with the sample's policy. */
    static SampleEngines alone(ReviewDesk people, Clock clock) {
        return new SampleEngines(people, OWN, Autonomy.ALWAYS_FULL, Optional.empty(), clock);
    }

    /** Engines that go by what everybody at a queue shares; by the sample's policy until somebody has put one in force. */
    public static SampleEngines shared(
            ReviewDesk people, PolicySource policies, AutonomyBoard board, DecisionStream decisions, Clock clock) {
        PolicySource source = () -> policies.current().number() == 0 ? OWN.current() : policies.current();
        return new SampleEngines(people, source, board, Optional.of(new SharedLog(board, decisions)), clock);
    }

    Clock clock() {
        return clock;
    }

    /** @param timeless see {@link SampleDesk} */
    DecisionEngine of(LoanModel model, boolean timeless) {
        return DecisionEngine.of(model, new SampleDesk(people, timeless))
                .policies(policies)
                .autonomy(autonomy)
                .risk(new LoanRisk())
                .fallback(new LoanRules())
                .log(log.<DecisionLog>map(told -> told).orElse(DecisionLog.NONE))
                .clock(clock)
                .build();
    }

    @Override
    public void close() {
        log.ifPresent(SharedLog::close);
    }
}
