/** What all engines have decided lately, as the screens see it. */
@NullMarked
package io.countersign.app.decisions;

import org.jspecify.annotations.NullMarked;
