package io.countersign.app.ui;

/**
 * What one field or rule adds to the risk.
 *
 * @param label the field as people read it
 * @param share how much, usually 0 to 1; below 0 it lowers the risk
 * @param because what makes it so much; empty if nobody says
 */
public record RiskShare(String label, double share, String because) {}
