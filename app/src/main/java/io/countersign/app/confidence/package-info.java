/** The Confidence screen: how sure the models say they are, where that leads, and when it changed. */
@NullMarked
package io.countersign.app.confidence;

import org.jspecify.annotations.NullMarked;
