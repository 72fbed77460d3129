/** Answers that need not be asked for again, and calls that several requests share. */
@NullMarked
package io.countersign.engine.model.cache;

import org.jspecify.annotations.NullMarked;
