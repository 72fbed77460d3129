/** The Quarantine screen: entries that could not be read, why, and their release. */
@NullMarked
package io.countersign.app.quarantine;

import org.jspecify.annotations.NullMarked;
