/** Finds phrases in texts in linear time, however they are written: case, spacing, look-alikes and digits for letters do not matter. */
@NullMarked
package io.countersign.engine.guard.phrase;

import org.jspecify.annotations.NullMarked;
