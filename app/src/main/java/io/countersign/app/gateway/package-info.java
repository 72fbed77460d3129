/** The engine and the review queue over HTTP, for producers that want it. */
@NullMarked
package io.countersign.app.gateway;

import org.jspecify.annotations.NullMarked;
