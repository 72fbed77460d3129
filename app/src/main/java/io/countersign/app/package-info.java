/** The launcher and the wiring of the console. */
@NullMarked
package io.countersign.app;

import org.jspecify.annotations.NullMarked;
