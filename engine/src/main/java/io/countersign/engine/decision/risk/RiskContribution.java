package io.countersign.engine.decision.risk;

import java.util.Comparator;

/**
 * What one field or rule adds to the risk.
 *
 * @param source the field's path or the rule's name
 * @param share how much it adds, 0 to 1; shares are combined as chances that are independent of each other
 * @param because what about it counts, as a short text
 */
public record RiskContribution(String source, double share, String because) {
    /** The order in which people read them. */
    public static final Comparator<RiskContribution> LARGEST_FIRST =
            Comparator.comparingDouble(RiskContribution::share).reversed();
}
