/** What the environment of a process says. */
@NullMarked
package io.countersign.engine.config;

import org.jspecify.annotations.NullMarked;
