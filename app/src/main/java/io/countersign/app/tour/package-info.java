/** The tour: every screen driven without a display, with a picture of each. */
@NullMarked
package io.countersign.app.tour;

import org.jspecify.annotations.NullMarked;
