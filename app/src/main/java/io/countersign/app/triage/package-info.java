/** The Queue screen: the live table of what waits for people, its filters and saved views. */
@NullMarked
package io.countersign.app.triage;

import org.jspecify.annotations.NullMarked;
