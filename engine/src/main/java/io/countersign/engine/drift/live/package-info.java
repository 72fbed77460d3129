/** Monitors on the log of decisions: everybody who follows it computes the same alarms, and one of them records them. */
@NullMarked
package io.countersign.engine.drift.live;

import org.jspecify.annotations.NullMarked;
