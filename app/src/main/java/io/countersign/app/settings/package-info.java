/** What a person can set, where it is kept, and the screen to set it on. */
@NullMarked
package io.countersign.app.settings;

import org.jspecify.annotations.NullMarked;
