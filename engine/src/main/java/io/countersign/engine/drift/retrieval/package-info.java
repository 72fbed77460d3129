/** Whether what a model is given to read fits the question: watched apart from what the model makes of it. */
@NullMarked
package io.countersign.engine.drift.retrieval;

import org.jspecify.annotations.NullMarked;
