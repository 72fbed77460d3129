package io.countersign.app.tryit;

import io.countersign.app.async.TaskRunner;
import io.countersign.engine.autonomy.Autonomy;
import io.countersign.engine.decision.policy.PolicySource;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What trials need.
 *
 * @param policies the policy in force
 * @param autonomy how far each model is trusted
 * @param screen runs what concerns the screen, in order
 */
public record TrialDesk(
        PolicySource policies, Autonomy autonomy, TaskRunner tasks, Executor screen, InstantSource clock) {}
