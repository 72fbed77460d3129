/** JSON as people read and write it: printed, coloured, checked and compared, with every number as it was written. */
@NullMarked
package io.countersign.app.triage.item.json;

import org.jspecify.annotations.NullMarked;
