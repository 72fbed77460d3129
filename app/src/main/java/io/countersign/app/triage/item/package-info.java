/** The detail pane: one item, what a person says of it, and the way of that verdict to the queue. */
@NullMarked
package io.countersign.app.triage.item;

import org.jspecify.annotations.NullMarked;
