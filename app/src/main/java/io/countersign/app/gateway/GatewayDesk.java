package io.countersign.app.gateway;

import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;

/**
 * What the gateway works with. It closes none of it.
 *
 * @param queue where people decide
 * @param decisions who decides
 * @param counts what was decided since the start
 * @param reviewer who gives verdicts of which the caller names nobody
 */
public record GatewayDesk(ReviewQueue queue, Decisions decisions, DecisionCounts counts, Reviewer reviewer) {}
