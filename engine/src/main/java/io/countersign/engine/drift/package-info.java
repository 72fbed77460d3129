/**
 * Notices when a model no longer does what it did: monitors on streams of numbers such as confidence, with a promise of how
 * rarely they alarm for nothing.
 */
@NullMarked
package io.countersign.engine.drift;

import org.jspecify.annotations.NullMarked;
