package io.countersign.app.settings.policy;

import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a decision goes at which confidence and risk, as rectangles that leave no gap. What else sends decisions to people, such as
 * amounts, triggers and the audit sample, is not in it.
 *
 * @param zones from the highest risk down, and from the lowest confidence up
 */
record PolicyPicture(List<Zone> zones) {
    /** What becomes of the decision. */
    enum Outcome {
        ACCEPTED,
        CAVEAT,
        FALLBACK,
        PEOPLE,
        REJECTED
    }

    /**
     * A rectangle.
     *
     * @param from lowest confidence in it
     * @param to confidence at which the next one begins
     * @param low lowest risk in it
     * @param high risk at which the next one begins
     */
    record Zone(double from, double to, double low, double high, Outcome outcome) {}

    /** Beyond every score. */
    private static final double END = Math.nextUp(1.0);

    static PolicyPicture of(Policy policy) {
        RiskLimits risk = policy.risk();
        var zones = new ArrayList<Zone>();
        if (risk.max() <= 1) {
            zones.add(new Zone(0, END, risk.max(), END, Outcome.REJECTED));
        }
        if (risk.high() < Math.min(risk.max(), END)) {
            zones.add(new Zone(0, END, risk.high(), Math.min(risk.max(), END), Outcome.PEOPLE));
        }
        if (risk.high() > 0) {
            zones.addAll(bands(policy.confidence(), Math.min(risk.high(), risk.max())));
        }
        return new PolicyPicture(List.copyOf(zones));
    }

    /** Where the outcome changes with the confidence. */
    List<Double> confidences() {
        return zones.stream().filter(zone -> zone.low == 0).map(Zone::from).toList();
    }

    /** Where the outcome changes with the risk, from the highest. */
    List<Double> risks() {
        return zones.stream().map(Zone::low).distinct().toList();
    }

    private static List<Zone> bands(ConfidenceBands bands, double high) {
        var zones = new ArrayList<Zone>();
        double from = 0;
        if (bands.autoReject().isPresent()) {
            from = Math.nextUp(bands.autoReject().getAsDouble());
            zones.add(new Zone(0, from, 0, high, Outcome.REJECTED));
        }
        if (bands.autoApprove().isPresent()) {
            double approve = bands.autoApprove().getAsDouble();
            zones.add(new Zone(from, approve, 0, high, Outcome.PEOPLE));
            zones.add(new Zone(approve, END, 0, high, Outcome.ACCEPTED));
        } else {
            zones.add(new Zone(from, bands.caveat(), 0, high, Outcome.FALLBACK));
            zones.add(new Zone(bands.caveat(), bands.accept(), 0, high, Outcome.CAVEAT));
            zones.add(new Zone(bands.accept(), END, 0, high, Outcome.ACCEPTED));
        }
        zones.removeIf(zone -> zone.from >= zone.to);
        return zones;
    }
}
