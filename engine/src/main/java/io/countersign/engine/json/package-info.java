/** JSON as the engine needs it: paths to fields, conditions on them, numbers, and one canonical form. */
@NullMarked
package io.countersign.engine.json;

import org.jspecify.annotations.NullMarked;
