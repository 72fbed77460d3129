/** The pipeline from a request to a routed, explained and recorded decision. */
@NullMarked
package io.countersign.engine.decision;

import org.jspecify.annotations.NullMarked;
