/** The Drift screen: what is watched, how strongly it speaks for a change, and what people do about it. */
@NullMarked
package io.countersign.app.drift;

import org.jspecify.annotations.NullMarked;
