/** The rows of the queue, sorted and filtered off the FX thread and kept up to date from the queue's feed. */
@NullMarked
package io.countersign.app.triage.index;

import org.jspecify.annotations.NullMarked;
