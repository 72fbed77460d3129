package io.countersign.app.sample;

import io.countersign.app.start.SharedLog;
import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionLog;
import io.countersign.engine.decision.ReviewDesk;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes the engines of the sample's models. */
public final class SampleEngines implements AutoCloseable {
    private static final String REASON = "The sample begins with this policy";
    private static final PolicyVersion FIRST = new PolicyVersion(1, SamplePolicy.POLICY, "", REASON, Instant.EPOCH);

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
        return new SampleEngines(people, () -> FIRST, Autonomy.ALWAYS_FULL, Optional.empty(), clock);
    }

    /** Puts the sample's policy in force for everybody at a queue where nobody has put one. */
    public static void begin(PolicyStore policies, String author) {
        if (policies.current().number() == 0) {
            policies.apply(SamplePolicy.POLICY, 0, author, REASON);
        }
    }

    /** Engines that go by what everybody at a queue shares. */
    public static SampleEngines shared(
            ReviewDesk people, PolicySource policies, AutonomyBoard board, DecisionStream decisions, Clock clock) {
        return new SampleEngines(people, policies, board, Optional.of(new SharedLog(board, decisions)), clock);
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
