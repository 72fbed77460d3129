package io.countersign.engine.decision.risk;

import java.util.Comparator;

/**
 * What one field or rule adds to the risk.
 *
 * @param source the field's path or the rule's name
 * @param share how much it adds, 0 to 1; shares are combined as chances that are independent of each other
 * @param because what about it counts, as a short text
 * @param count how many fields and rules it stands for, 1 unless it tells the share of many together
 */
public record RiskContribution(String source, double share, String because, int count) {
    /** The order in which people read them: what stands for many comes last. */
    public static final Comparator<RiskContribution> LARGEST_FIRST = Comparator.comparing(RiskContribution::isOfMany)
            .thenComparing(Comparator.comparingDouble(RiskContribution::share).reversed());

    /** What a single field or rule adds. */
    public RiskContribution(String source, double share, String because) {
        this(source, share, because, 1);
    }

    /** Whether it stands for several. */
    public boolean isOfMany() {
        return count > 1;
    }
}
