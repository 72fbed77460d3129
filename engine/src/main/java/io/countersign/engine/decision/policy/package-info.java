/** The thresholds, limits and rules by which decisions are routed, and their versions. */
@NullMarked
package io.countersign.engine.decision.policy;

import org.jspecify.annotations.NullMarked;
