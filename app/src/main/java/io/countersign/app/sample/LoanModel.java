package io.countersign.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.Deadline;
import io.countersign.engine.model.Model;
import io.countersign.engine.model.ModelAnswer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model of the sample: approves what its scorer thinks will be paid back, and says how sure the scorer is. Immutable.
 *
 * @param name what it is called
 */
record LoanModel(String name, LogisticScorer scorer) implements Model {
    private static final int TOLD = 3;
    private static final double SUREST = .999;

    @Override
    public String version() {
        return "sample";
    }

    @Override
    public ModelAnswer answer(JsonNode input, Deadline deadline) {
        LoanApplication loan = LoanApplication.read(input);
        double chance = scorer.chance(loan);
        return new ModelAnswer(
                output(loan, chance), Confidence.of(Math.min(SUREST, rounded(Math.max(chance, 1 - chance)))));
    }

    private ObjectNode output(LoanApplication loan, double chance) {
        boolean approved = chance >= .5;
        ObjectNode output = JsonNodeFactory.instance
                .objectNode()
                .put("decision", approved ? "approve" : "decline")
                .put("amount", approved ? loan.loan() : 0)
                .put("chance_of_default", rounded(1 - chance));
        var because = output.putArray("because");
        strongest(scorer.shares(loan), approved).forEach(because::add);
        return output;
    }

    /** What speaks most for the decision, most first. */
    private static List<String> strongest(double[] shares, boolean approved) {
        double side = approved ? 1 : -1;
        return IntStream.range(0, shares.length)
                .boxed()
                .filter(i -> shares[i] * side > 0)
                .sorted(Comparator.comparingDouble(i -> -Math.abs(shares[i])))
                .limit(TOLD)
                .map(LogisticScorer.ATTRIBUTES::get)
                .toList();
    }

    private static double rounded(double fraction) {
        return StrictMath.round(fraction * 1_000) / 1_000.0;
    }
}
