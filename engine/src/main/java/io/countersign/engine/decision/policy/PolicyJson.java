package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.calibration.ModelCalibration;
import io.countersign.engine.decision.risk.RiskRule;
import io.countersign.engine.guard.GuardRules;
import io.countersign.engine.json.FieldPath;
import io.countersign.engine.json.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Policies as JSON, in files and in Redis. What a policy does not mention has its default. Thread-safe. */
public final class PolicyJson {
    private PolicyJson() {}

    /** The policy with every value written out. */
    public static ObjectNode write(Policy policy) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ConfidenceBands bands = policy.confidence();
        json.put("min_confidence", bands.accept());
        json.put("caveat_confidence", bands.caveat());
        bands.autoApprove().ifPresent(value -> json.put("auto_approve_confidence", value));
        bands.autoReject().ifPresent(value -> json.put("auto_reject_confidence", value));
        json.put("high_risk_threshold", policy.risk().high());
        json.put("max_risk_score", policy.risk().max());
        ObjectNode amounts = json.putObject("amount_limits");
        policy.amounts().forEach(limit -> amounts.put(limit.field().toString(), limit.above()));
        ArrayNode rules = json.putArray("risk_rules");
        policy.riskRules().forEach(rule -> rules.add(RiskRuleJson.write(rule)));
        json.put("audit_rate", policy.auditRate());
        ApprovalsJson.write(policy.approvals(), json);
        GuardsJson.write(policy.guards(), json);
        CalibrationJson.write(policy.calibrations(), json);
        DriftRulesJson.write(policy.drift(), json);
        return json;
    }

    /**
     * Reads a policy.
     *
     * @throws InvalidPolicyException naming everything that is wrong with it
     */
    public static Policy read(JsonNode json) {
        var problems = new ArrayList<FieldProblem>();
        var fields = PolicyFields.of(json, problems);
        ConfidenceBands bands = bands(fields);
        var risk = new RiskLimits(
                fields.number("high_risk_threshold", RiskLimits.DEFAULT.high()),
                fields.number("max_risk_score", RiskLimits.DEFAULT.max()));
        List<AmountLimit> amounts = amounts(fields);
        List<RiskRule> rules = RiskRuleJson.read(fields.objects("risk_rules"));
        double auditRate = fields.number("audit_rate", Policy.DEFAULT.auditRate());
        var approvals = ApprovalsJson.read(fields);
        GuardRules guards = GuardsJson.read(fields.object("guards"));
        List<ModelCalibration> calibrations = CalibrationJson.read(fields.objects("calibrations"));
        DriftRules drift = DriftRulesJson.read(fields);
        fields.refuseOthers();
        problems.addAll(
                PolicyCheck.problems(bands, risk, amounts, rules, auditRate, approvals, guards, calibrations, drift));
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
        return new Policy(bands, risk, amounts, rules, auditRate, approvals, guards, calibrations, drift);
    }

    private static ConfidenceBands bands(PolicyFields fields) {
        return new ConfidenceBands(
                fields.number("min_confidence", ConfidenceBands.DEFAULT.accept()),
                fields.number("caveat_confidence", ConfidenceBands.DEFAULT.caveat()),
                fields.optionalNumber("auto_approve_confidence"),
                fields.optionalNumber("auto_reject_confidence"));
    }

    private static List<AmountLimit> amounts(PolicyFields fields) {
        if (!fields.has("amount_limits")) {
            var _ = fields.object("amount_limits");
            return Policy.DEFAULT.amounts();
        }
        PolicyFields limits = fields.object("amount_limits");
        var amounts = new ArrayList<AmountLimit>();
        for (String name : limits.names()) {
            try {
                amounts.add(new AmountLimit(FieldPath.of(name), limits.number(name, 0)));
            } catch (IllegalArgumentException wrong) {
                limits.problem(name, "cannot be used: " + wrong.getMessage());
            }
        }
        return amounts;
    }
}
