/** Requests that are decided once, however often and wherever they are made. */
@NullMarked
package io.countersign.engine.decision.once;

import org.jspecify.annotations.NullMarked;
