package io.countersign.engine.decision.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;

/** Approval rules as members of a policy: {@code risk_bands}, {@code approvals} and {@code producers_read_modified}. */
final class ApprovalsJson {
    private ApprovalsJson() {}

    static void write(ApprovalRules rules, ObjectNode json) {
        RiskBands bands = rules.bands();
        json.putObject("risk_bands")
                .put("medium", bands.medium())
                .put("high", bands.high())
                .put("critical", bands.critical());
        ObjectNode approvals = json.putObject("approvals");
        for (RiskLevel level : RiskLevel.values()) {
            ApprovalRule rule = rules.of(level);
            approvals
                    .putObject(word(level))
                    .put("people", rule.people())
                    .put("senior", rule.senior())
                    .put("within", rule.within().toString())
                    .put("on_expiry", word(rule.onExpiry()));
        }
        json.put("producers_read_modified", rules.producersReadModified());
    }

    static ApprovalRules read(PolicyFields fields) {
        RiskBands bands = bands(fields.object("risk_bands"));
        PolicyFields approvals = fields.object("approvals");
        var perLevel = new EnumMap<RiskLevel, ApprovalRule>(RiskLevel.class);
        for (RiskLevel level : RiskLevel.values()) {
            perLevel.put(level, rule(approvals.object(word(level)), ApprovalRules.DEFAULT.of(level)));
        }
        approvals.refuseOthers();
        return new ApprovalRules(bands, perLevel, fields.flag("producers_read_modified", false));
    }

    private static RiskBands bands(PolicyFields fields) {
        double medium = fields.number("medium", RiskBands.DEFAULT.medium());
        double high = fields.number("high", RiskBands.DEFAULT.high());
        double critical = fields.number("critical", RiskBands.DEFAULT.critical());
        fields.refuseOthers();
        try {
            return new RiskBands(medium, high, critical);
        } catch (IllegalArgumentException wrong) {
            fields.problem("medium", "is wrong: " + wrong.getMessage());
            return RiskBands.DEFAULT;
        }
    }

    private static ApprovalRule rule(PolicyFields fields, ApprovalRule usual) {
        int people = fields.whole("people", usual.people(), 0, 9);
        boolean senior = fields.flag("senior", usual.senior());
        Duration within = fields.parsed("within", usual.within(), ApprovalsJson::duration);
        OnExpiry onExpiry = fields.word("on_expiry", usual.onExpiry(), OnExpiry.class);
        fields.refuseOthers();
        try {
            return new ApprovalRule(people, senior, within, onExpiry);
        } catch (IllegalArgumentException wrong) {
            fields.problem("within", "cannot be so: " + wrong.getMessage());
            return usual;
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("a duration is written as in PT4H or PT30M", wrong);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
