/**
 * Review items, their states, claims, verdicts and approval rules, and the {@code ReviewQueue} port that keeps them.
 */
@NullMarked
package io.countersign.engine.review;

import org.jspecify.annotations.NullMarked;
