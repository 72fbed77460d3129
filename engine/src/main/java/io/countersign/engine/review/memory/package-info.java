/** The review queue in memory: the same port and the same behaviour as on Redis, without anything that outlives the process. */
@NullMarked
package io.countersign.engine.review.memory;

import org.jspecify.annotations.NullMarked;
