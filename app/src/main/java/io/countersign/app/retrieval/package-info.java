/** How well what is looked up for the models fits. */
@NullMarked
package io.countersign.app.retrieval;

import org.jspecify.annotations.NullMarked;
