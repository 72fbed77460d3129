/** A made-up workload to try the program on. Everything in it is marked as a sample. */
@NullMarked
package io.countersign.app.sample;

import org.jspecify.annotations.NullMarked;
