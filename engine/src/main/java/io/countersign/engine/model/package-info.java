/** Models and what they answer: the port, confidence as it was stated, failures by class, several models as one. */
@NullMarked
package io.countersign.engine.model;

import org.jspecify.annotations.NullMarked;
