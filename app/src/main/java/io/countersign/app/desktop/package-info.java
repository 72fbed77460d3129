/** The window: what it is wired of, in reading order, and how it is closed again, in reverse. */
@NullMarked
package io.countersign.app.desktop;

import org.jspecify.annotations.NullMarked;
