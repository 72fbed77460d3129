/** Answers as JSON: read, repaired where that guesses nothing, and held against a schema. */
@NullMarked
package io.countersign.engine.model.format;

import org.jspecify.annotations.NullMarked;
