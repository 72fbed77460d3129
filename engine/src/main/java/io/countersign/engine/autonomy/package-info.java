/** How far each model is trusted on its own. */
@NullMarked
package io.countersign.engine.autonomy;

import org.jspecify.annotations.NullMarked;
