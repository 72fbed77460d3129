/** What is at stake in a decision: risk models, rules and what each field contributed. */
@NullMarked
package io.countersign.engine.decision.risk;

import org.jspecify.annotations.NullMarked;
