/** Whether confidence means what it says, and how to make it so. */
@NullMarked
package io.countersign.engine.calibration;

import org.jspecify.annotations.NullMarked;
