/** Calls that may fail: tries by class of failure, a circuit breaker, a limit of calls at a time, within one deadline. */
@NullMarked
package io.countersign.engine.model.resilience;

import org.jspecify.annotations.NullMarked;
