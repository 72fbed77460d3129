/** Brings files of decisions into the review queue, the way a producer would. */
@NullMarked
package io.countersign.app.imports;

import org.jspecify.annotations.NullMarked;
