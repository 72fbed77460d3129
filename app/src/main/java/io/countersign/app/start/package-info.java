/** What every way of starting the program needs: where its data lives, which queue it opens, where it logs. */
@NullMarked
package io.countersign.app.start;

import org.jspecify.annotations.NullMarked;
