/** The Try it screen: what the engine would do with requests, without doing it. */
@NullMarked
package io.countersign.app.tryit;

import org.jspecify.annotations.NullMarked;
