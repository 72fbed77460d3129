/** What accepting by confidence risks, and which thresholds keep a promised risk. */
@NullMarked
package io.countersign.engine.threshold;

import org.jspecify.annotations.NullMarked;
