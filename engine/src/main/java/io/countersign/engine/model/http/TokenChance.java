package io.countersign.engine.model.http;

/**
 * How likely the model found one token of its answer.
 *
 * @param text the token, each character standing for one byte of its UTF-8, because a token may end within a character
 * @param logprob the natural logarithm of its probability
 */
record TokenChance(String text, double logprob) {}
