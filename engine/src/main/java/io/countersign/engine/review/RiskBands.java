package io.countersign.engine.review;

/**
 * The risk scores at which the levels begin. A score that nobody stated is {@link RiskLevel#MEDIUM}: one person looks.
 *
 * @param medium lowest score of {@link RiskLevel#MEDIUM}, default .30
 * @param high lowest score of {@link RiskLevel#HIGH}, default .70
 * @param critical lowest score of {@link RiskLevel#CRITICAL}, default .95
 */
public record RiskBands(double medium, double high, double critical) {
    /** .30, .70 and .95. */
    public static final RiskBands DEFAULT = new RiskBands(.30, .70, .95);

    public RiskBands {
        if (!(0 <= medium && medium <= high && high <= critical && critical <= 1)) {
            throw new IllegalArgumentException(
                    "risk bands must rise within 0 to 1, were %s, %s, %s".formatted(medium, high, critical));
        }
    }

    /** The level of a score from 0 to 1; NaN means unknown. */
    public RiskLevel levelOf(double risk) {
        if (Double.isNaN(risk)) {
            return RiskLevel.MEDIUM;
        }
        if (risk >= critical) {
            return RiskLevel.CRITICAL;
        }
        if (risk >= high) {
            return RiskLevel.HIGH;
        }
        return risk >= medium ? RiskLevel.MEDIUM : RiskLevel.LOW;
    }

    /** The lowest score of a level. */
    public double lowest(RiskLevel level) {
        return switch (level) {
            case LOW -> 0;
            case MEDIUM -> medium;
            case HIGH -> high;
            case CRITICAL -> critical;
        };
    }
}
