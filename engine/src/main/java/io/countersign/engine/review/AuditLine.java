package io.countersign.engine.review;

/**
 * One line of the audit chain.
 *
 * @param position its place in the stream
 * @param number counts from 1 without a gap
 * @param text what happened: epoch milliseconds, action, item, who and detail, separated by tabs
 * @param chain {@code sha1hex(chain of the line before + text)}; the line before the first has the empty chain
 */
public record AuditLine(String position, long number, String text, String chain) {}
