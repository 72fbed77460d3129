/** What every engine notes of its decisions, for whoever watches how models fare. */
@NullMarked
package io.countersign.engine.decision.log;

import org.jspecify.annotations.NullMarked;
