/** The window: navigation, status bar, command palette; the screens are plugged in. */
@NullMarked
package io.countersign.app.shell;

import org.jspecify.annotations.NullMarked;
