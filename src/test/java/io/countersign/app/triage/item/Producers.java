package io.countersign.app.triage.item;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.calibration.Calibrations;
import io.countersign.engine.calibration.Calibrator;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import io.countersign.engine.decision.policy.Policy;
import io.countersign.engine.model.AbsentModel;
import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.ModelAnswer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entries as producers really send them. */
final class Producers {
    static final String LOAN = """
            {"input": {"applicant_name": "Ada Okafor", "age": 34, "purpose": "radio/television",
              "credit_amount": 5951, "month_duration": 48, "credit_history": "existing credits paid back duly till now",
              "status_account": "0 to < 200 DM", "payment_to_income_ratio": 2, "years_employment": "1 to < 4 years",
              "housing": "own", "telephone": null},
             "model_output": {"decision": "approve", "limit": 5951, "rate": 7.90, "term_months": 48,
              "conditions": ["proof of income", "direct debit"], "notify": true},
             "confidence": 0.6183, "risk_score": 0.74, "model_name": "loan-2", "timestamp": "2031-05-04T11:48:00Z",
             "reasons": ["high risk"], "risk_contributions": {"credit_amount": 0.41, "month_duration": 0.22, "age": -0.08},
             "branch": "Lyon 3", "batch_id": "2031-05-04/17"}""";

    static final String LETTER = """
            {"input": {"messages": [
               {"role": "system", "content": "You answer customers of a bank. Never promise a date."},
               {"role": "user", "content": "My card was charged twice for the same hotel on 12 April, 240.00 and again 240.00. \
            I have written three times. When will I get my money back? The hotel says that they only charged once, and I have \
            attached their letter. I am travelling again next week and I need the money on my account before that."}],
               "attachments": ["letter.pdf"], "customer": {"id": 10000000000, "since": 2019, "tier": "gold"}},
             "model_output": "Dear customer,\\n\\nthank you for the hotel’s letter. We can see both charges of 240.00 \
            on 12 April and have opened a dispute for the second one. You do not need to do anything else for now.\\n\\n\
            Until the dispute is settled we have credited 240.00 to your account for the time being.\\n\\nKind regards\\nYour bank",
             "confidence": 0.58, "risk_score": 0.35, "model_name": "assistant-4", "timestamp": 1935748000}""";

    private Producers() {}

    /** What an engine hands over to people. */
    static String routed() {
        return routed(Policy.DEFAULT);
    }

    /** The same, of a model that is surer than it should be. */
    static String calibrated() {
        return routed(Policy.DEFAULT.with(Calibrations.of("desk-7", "", new Calibrator.Temperature(2))));
    }

    private static String routed(Policy policy) {
        var entries = new ArrayList<byte[]>();
        var input =
                JsonNodeFactory.instance.objectNode().put("trade_value", 60_000).put("fee", 120);
        DecisionEngine.of(new AbsentModel("desk-7", "2026-10-01"), entries::addAll)
                .policy(policy)
                .clock(InstantSource.fixed(Rows.NOON))
                .build()
                .decide(
                        new DecisionRequest("order-17", input),
                        new ModelAnswer(TextNode.valueOf("buy"), Confidence.of(.62)));
        return new String(entries.getFirst(), StandardCharsets.UTF_8);
    }

    static String nested(int loans) {
        String history = IntStream.range(0, loans)
                .mapToObj(i -> """
                        {"loan": "L-%d", "amount": %d.50, "paid": [%d, %d, %d], "collateral": {"kind": "car", "value": %d}}""".formatted(i, 1_000 + i, i, i + 1, i + 2, 9_000 + i))
                .collect(Collectors.joining(","));
        return """
                {"input": {"applicant": {"name": "Ada", "address": {"city": "Lyon", "zip": "69003", "geo": [45.7485, 4.8467]}},
                 "history": [%s], "note": "%s"}, "model_output": {"scores": [0.1, 0.25, 0.65], "label": "review",
                 "detail": {"a": {"b": {"c": 1}}}}, "confidence": 0.3, "risk_score": 0.55, "model_name": "graph-1"}""".formatted(history, "A long remark. ".repeat(400));
    }
}
