/** The journal: the local, fsynced record of verdicts that the queue has not yet acknowledged, and their delivery. */
@NullMarked
package io.countersign.engine.review.journal;

import org.jspecify.annotations.NullMarked;
