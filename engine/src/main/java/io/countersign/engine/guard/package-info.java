/** What is looked for in inputs and outputs: attacks on the model, claims that it may have made up, reasons to escalate. */
@NullMarked
package io.countersign.engine.guard;

import org.jspecify.annotations.NullMarked;
