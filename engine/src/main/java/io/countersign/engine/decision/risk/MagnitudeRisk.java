package io.countersign.engine.decision.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.json.Amount;
import java.util.List;
import java.util.Map;

/**
 * The default risk model: large numbers and raised flags are risky. Every number in the input, however deep, in lists and
 * in texts too, adds {@code min(|x| / scale, 1) / 2}; a field whose name says that it is a flag and that is true adds one
 * half. Ids, moments and codes do not count; a number that is NaN makes the risk unknown. Shares are combined as {@code 1 - (1 - a)(1 - b)…}, so that magnitude alone
 * comes close to 1 and never reaches it. Immutable.
 */
public final class MagnitudeRisk implements RiskModel {
    /** The magnitude at which one number adds all that it can, unless another is chosen: 100,000. */
    public static final double SCALE = 100_000;

    private static final double MOST = .5;
    private static final int DEEPEST = 64;
    /** Twelve digits: what the subtraction adds behind them is noise. */
    private static final double EXACT = 1e12;
    /** The largest of twelve digits below 1: no number of values makes what is certain. */
    private static final double HIGHEST = 1 - 1 / EXACT;

    private final double scale;

    public MagnitudeRisk() {
        this(SCALE);
    }

    /**
     * @param scale the magnitude at which one number adds all that it can, above 0
     */
    public MagnitudeRisk(double scale) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("scale must be a number above 0, was " + scale);
        }
        this.scale = scale;
    }

    @Override
    public double score(JsonNode input) {
        return Math.min(Math.rint((1 - safety(input, "", 0)) * EXACT) / EXACT, HIGHEST);
    }

    @Override
    public List<RiskContribution> contributions(JsonNode input) {
        var shares = new LargestShares();
        explain(input, "", "", "", 0, shares);
        return shares.told();
    }

    /** The chance, so to speak, that nothing happens: the product over all values. */
    private double safety(JsonNode value, String name, int depth) {
        if (value.isValueNode() || depth == DEEPEST) {
            return 1 - share(value, name);
        }
        double safety = 1;
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                safety *= safety(value.get(i), name, depth + 1);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                safety *= safety(field.getValue(), field.getKey(), depth + 1);
            }
        }
        return safety;
    }

    private void explain(JsonNode value, String path, String step, String name, int depth, LargestShares shares) {
        if (value.isValueNode() || depth == DEEPEST) {
            explain(value, path, step, share(value, name), shares);
            return;
        }
        String here = join(path, step);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                explain(value.get(i), here, Integer.toString(i), name, depth + 1, shares);
            }
        } else {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                explain(field.getValue(), here, field.getKey(), field.getKey(), depth + 1, shares);
            }
        }
    }

    private static void explain(JsonNode value, String path, String step, double share, LargestShares shares) {
        if (!(share > 0)) {
            return;
        }
        if (shares.tells(share)) {
            shares.add(new RiskContribution(join(path, step), share, because(value)));
        } else {
            shares.addUntold(share, 1);
        }
    }

    private double share(JsonNode value, String name) {
        if (value.isBoolean()) {
            return value.booleanValue() && FieldNames.isFlag(name) ? MOST : 0;
        }
        double number = Amount.of(value);
        if (Double.isNaN(number)) {
            return value.isNumber() && !FieldNames.isLabel(name) ? Double.NaN : 0;
        }
        return FieldNames.isLabel(name) ? 0 : Math.min(Math.abs(number) / scale, 1) * MOST;
    }

    private static String because(JsonNode value) {
        return value.isBoolean() ? "flag is raised" : "magnitude " + value.asText();
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }
}
