/** How far two samples of numbers lie apart, beside how far they would by chance. For looking, not for alarms. */
@NullMarked
package io.countersign.engine.drift.distance;

import org.jspecify.annotations.NullMarked;
