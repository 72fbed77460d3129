package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.SharedLog;
import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.DecisionLog;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.once.IdempotencyStore;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.PolicySource;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.decision.policy.PolicyVersion;
import io.countersign.engine.review.QueueException;
import java.util.Optional;

/** What {@code decide} goes by and where it keeps what it decides: what all share on the queue. A dry run keeps nothing. */
final class DecideDesk implements AutoCloseable {
    private final Optional<Shared> shared;
    private final Optional<Records> records;

    /** What it goes by. */
    private record Shared(OpenQueue open, PolicyStore policies, AutonomyBoard autonomy) implements AutoCloseable {
        static Shared of(OpenQueue open) {
            try {
                return new Shared(open, open.shared().policies(), open.shared().autonomy());
            } catch (QueueException unreadable) {
                open.close();
                throw unreadable;
            }
        }

        @Override
        public void close() {
            try (open;
                    policies) {
                autonomy.close();
            }
        }
    }

    /** Where it keeps what it decides. */
    private record Records(DecisionStream stream, SharedLog log, IdempotencyStore requests) implements AutoCloseable {
        static Records of(Shared shared) {
            DecisionStream stream = shared.open.shared().decisions();
            return new Records(
                    stream,
                    new SharedLog(shared.autonomy, stream),
                    shared.open.shared().idempotency());
        }

        @Override
        public void close() {
            try (stream;
                    requests) {
                log.close();
            }
        }
    }

    private DecideDesk(Optional<Shared> shared, Optional<Records> records) {
        this.shared = shared;
        this.records = records;
    }

    /** Opens the queue: without knowing policy and levels nothing is decided. */
    static DecideDesk open(CommandContext context) {
        var shared = Shared.of(context.open());
        return new DecideDesk(Optional.of(shared), Optional.of(Records.of(shared)));
    }

    /** Opens the queue to read. If it cannot be read, that is said, unless the command line names its server. */
    static DecideDesk openForDryRun(CommandContext context) {
        try {
            return new DecideDesk(Optional.of(Shared.of(context.open())), Optional.empty());
        } catch (QueueException unreadable) {
            if (context.shared().namesServer()) {
                throw unreadable;
            }
            context.console()
                    .note(unreadable.getMessage()
                            + " This dry run goes by the built-in policy and trusts every model fully.");
            return new DecideDesk(Optional.empty(), Optional.empty());
        }
    }

    /** The policy in force; until there is one, another. */
    PolicySource policies(Policy beginning) {
        return shared.map(known -> known.policies.beginningWith(beginning)).orElseGet(() -> PolicySource.of(beginning));
    }

    /** The version that somebody has put in force; version 0 if nobody has. */
    PolicyVersion inForce() {
        return shared.map(known -> known.policies.current()).orElse(PolicyVersion.BUILT_IN);
    }

    Autonomy autonomy() {
        return shared.<Autonomy>map(Shared::autonomy).orElse(Autonomy.ALWAYS_FULL);
    }

    DecisionLog log() {
        return records.<DecisionLog>map(Records::log).orElse(DecisionLog.NONE);
    }

    /** Knows about which requests people were asked; empty in a dry run. */
    Optional<IdempotencyStore> requests() {
        return records.map(Records::requests);
    }

    @Override
    public void close() {
        try {
            records.ifPresent(Records::close);
        } finally {
            shared.ifPresent(Shared::close);
        }
    }
}
