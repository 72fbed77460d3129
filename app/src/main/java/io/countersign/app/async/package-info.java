/** The one bridge between background threads and the FX thread. */
@NullMarked
package io.countersign.app.async;

import org.jspecify.annotations.NullMarked;
