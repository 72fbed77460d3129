package io.countersign.engine.config;

import io.countersign.engine.decision.policy.ConfidenceBands;
import io.countersign.engine.decision.policy.InvalidPolicyException;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.decision.policy.RiskLimits;
import io.countersign.engine.json.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The policy by which an engine begins: the built-in one, with the thresholds that the environment names. It holds where nobody has
 * put a policy in force. Thread-safe.
 */
public final class EnvironmentPolicy {
    /** At or above it an output is accepted, 0 to 1; .85 if it is not set. */
    public static final String MIN_CONFIDENCE = "MIN_CONFIDENCE";

    /** At or above it people decide, 0 to 1; .95 if it is not set. */
    public static final String HIGH_RISK_THRESHOLD = "HIGH_RISK_THRESHOLD";

    private static final int LONGEST = 40;

    private final Map<String, String> environment;
    private final List<FieldProblem> problems = new ArrayList<>();

    private EnvironmentPolicy(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads it. Where {@code MIN_CONFIDENCE} is below the built-in caveat threshold, nothing is accepted with a caveat.
     *
     * @throws InvalidPolicyException naming every variable that is no number from 0 to 1
     */
    public static Policy read(Map<String, String> environment) {
        return new EnvironmentPolicy(environment).policy();
    }

    /** The variables that are set, for messages. */
    public static List<String> named(Map<String, String> environment) {
        return List.of(MIN_CONFIDENCE, HIGH_RISK_THRESHOLD).stream()
                .filter(name -> !environment.getOrDefault(name, "").isBlank())
                .toList();
    }

    private Policy policy() {
        double accept = fraction(MIN_CONFIDENCE, ConfidenceBands.DEFAULT.accept());
        double high = fraction(HIGH_RISK_THRESHOLD, RiskLimits.DEFAULT.high());
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
        double caveat = Math.min(accept, ConfidenceBands.DEFAULT.caveat());
        return Policy.DEFAULT
                .with(new ConfidenceBands(accept, caveat, OptionalDouble.empty(), OptionalDouble.empty()))
                .with(new RiskLimits(high, RiskLimits.DEFAULT.max()));
    }

    private double fraction(String name, double otherwise) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        double value = number(text);
        if (value >= 0 && value <= 1) {
            return value;
        }
        problems.add(new FieldProblem(name, "must be a number from 0 to 1, was \"%s\"".formatted(text)));
        return otherwise;
    }

    /** NaN if it is none; what Java takes for numbers besides, such as {@code 0x1p-1} and {@code .9f}, is none. */
    private static double number(String text) {
        try {
            return text.length() <= LONGEST ? new BigDecimal(text).doubleValue() : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }
}
