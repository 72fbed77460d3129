/** One verdict on many items: what is meant, the run in the background, a result for each, and the way back for all. */
@NullMarked
package io.countersign.app.triage.bulk;

import org.jspecify.annotations.NullMarked;
