package io.countersign.app.gateway;

import io.countersign.engine.drift.live.DriftStatus;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import java.util.function.Supplier;

/**
 * What the gateway works with. It closes none of it.
 *
 * @param queue where people decide
 * @param decisions who decides
 * @param counts what was decided since the start
 * @param drift how everything that is watched stands
 * @param retrieval where retrieval is told and asked for
 * @param reviewer who gives verdicts of which the caller names nobody
 */
public record GatewayDesk(
        ReviewQueue queue,
        Decisions decisions,
        DecisionCounts counts,
        Supplier<DriftStatus> drift,
        RetrievalDesk retrieval,
        Reviewer reviewer) {}
