/** The command line: headless commands on the review queue. It loads nothing of the desktop. */
@NullMarked
package io.countersign.app.cli;

import org.jspecify.annotations.NullMarked;
