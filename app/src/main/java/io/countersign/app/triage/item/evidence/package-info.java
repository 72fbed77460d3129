/** What a producer sent, as labelled fields that people can read, cut where it is long. */
@NullMarked
package io.countersign.app.triage.item.evidence;

import org.jspecify.annotations.NullMarked;
