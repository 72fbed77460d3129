package io.countersign.app.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One application with what a model says of it, as its producer would push it. It says no time, since the bytes are the same
 * every time and would soon seem old.
 *
 * @param modelName which of the sample's models spoke
 * @param audited whether it was drawn for an audit, whatever the model says
 */
record SampleEntry(LoanApplication loan, LoanModel model, String modelName, boolean audited) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AMOUNT_LIMIT = 40_000;
    private static final double HIGH_RISK = .70;
    private static final double LOW_CONFIDENCE = .70;

    static SampleEntry draw(int number, Random random) {
        LoanApplication loan = LoanApplication.draw(number, random);
        int which = random.nextInt(10);
        String name = which < 6 ? "loan-2" : which < 9 ? "loan-1" : "loan-3-preview";
        double noise = random.nextGaussian() * (name.equals("loan-3-preview") ? .9 : .3);
        return new SampleEntry(loan, new LoanModel(loan, noise), name, random.nextInt(12) == 0);
    }

    byte[] json() {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("sample", true);
        entry.set("input", input());
        entry.set("model_output", output());
        entry.put("confidence", model.confidence());
        entry.put("risk_score", model.risk());
        entry.put("model_name", modelName);
        putReasons(entry);
        try {
            return JSON.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private ObjectNode input() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("application_id", String.format(Locale.ROOT, "LN-%05d", loan.number()))
                .put("purpose", loan.purpose())
                .put("amount", loan.amount())
                .put("term_months", loan.months())
                .put("age", loan.age())
                .put("employment", loan.employment())
                .put("years_employed", loan.yearsEmployed())
                .put("annual_income", loan.income())
                .put("monthly_debt", loan.monthlyDebt())
                .put("credit_score", loan.creditScore())
                .put("missed_payments_24m", loan.missedPayments())
                .put("home", loan.home());
    }

    private ObjectNode output() {
        ObjectNode output = JsonNodeFactory.instance
                .objectNode()
                .put("decision", model.decision())
                .put("amount", model.amount())
                .put("rate_percent", model.rate());
        ArrayNode codes = output.putArray("reason_codes");
        model.reasonCodes().forEach(codes::add);
        return output.put("explanation", model.explanation());
    }

    /** Some producers say why they ask for people, and some leave it to the reader. */
    private void putReasons(ObjectNode entry) {
        List<String> reasons = reasons();
        if (!reasons.isEmpty() && !modelName.equals("loan-1")) {
            ArrayNode array = entry.putArray("reasons");
            reasons.forEach(array::add);
        }
    }

    private List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (model.risk() >= HIGH_RISK) {
            reasons.add("high risk");
        }
        if (loan.amount() > AMOUNT_LIMIT) {
            reasons.add("amount above limit");
        }
        if (model.confidence() < LOW_CONFIDENCE) {
            reasons.add("low confidence");
        }
        if (audited || reasons.isEmpty()) {
            reasons.add("sampled audit");
        }
        return reasons;
    }
}
