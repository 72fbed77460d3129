package io.countersign.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.engine.decision.Fallback;

/** What is decided by rule where no model may: loans that are small or far too large for the income. People decide the rest. */
final class LoanRules implements Fallback {
    private static final double SMALL = .5;
    private static final double TOO_LARGE = 5;

    @Override
    public JsonNode answer(JsonNode input) {
        LoanApplication loan = LoanApplication.read(input);
        double years = loan.loan() / (double) Math.max(loan.income(), 1);
        if (years > SMALL && years < TOO_LARGE) {
            throw new IllegalArgumentException("no rule is made for a loan of this size");
        }
        return JsonNodeFactory.instance.objectNode().put("decision", years <= SMALL ? "approve" : "decline");
    }
}
