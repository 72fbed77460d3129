package io.countersign.engine.redis;

import io.countersign.engine.review.ApprovalRule;
import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.OnExpiry;
import io.countersign.engine.review.RiskBands;
import io.countersign.engine.review.RiskLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Approval rules as fields of a hash: under the letter of each level its people, senior, milliseconds until due and letter
 * of what expiry does; {@code bands}; and {@code modified}, whether producers understand that word.
 */
final class RulesCodec {
    private static final String BANDS = "bands";
    private static final String MODIFIED = "modified";

    private RulesCodec() {}

    static List<String> encode(ApprovalRules rules) {
        var fields = new ArrayList<String>();
        for (RiskLevel level : RiskLevel.values()) {
            fields.addAll(List.of(RowCodec.code(level), encode(rules.of(level))));
        }
        RiskBands bands = rules.bands();
        fields.addAll(List.of(BANDS, bands.medium() + " " + bands.high() + " " + bands.critical()));
        fields.addAll(List.of(MODIFIED, rules.producersReadModified() ? "1" : "0"));
        return fields;
    }

    /** Rules that nobody has changed are the default ones. */
    static ApprovalRules decode(Map<String, String> fields) {
        var perLevel = new EnumMap<RiskLevel, ApprovalRule>(RiskLevel.class);
        for (RiskLevel level : RiskLevel.values()) {
            @Nullable String text = fields.get(RowCodec.code(level));
            perLevel.put(level, text == null ? ApprovalRules.DEFAULT.of(level) : rule(text));
        }
        @Nullable String bands = fields.get(BANDS);
        return new ApprovalRules(
                bands == null ? RiskBands.DEFAULT : bands(bands), perLevel, "1".equals(fields.get(MODIFIED)));
    }

    /** The default rules for scripts, so that they are written down once. */
    static String luaDefaults() {
        return Arrays.stream(RiskLevel.values())
                .map(level -> RowCodec.code(level) + " = '" + encode(ApprovalRules.DEFAULT.of(level)) + "'")
                .collect(Collectors.joining(", ", "local DEFAULT_RULES = {", "}\n"));
    }

    private static String encode(ApprovalRule rule) {
        return "%d %d %d %c"
                .formatted(
                        rule.people(),
                        rule.senior() ? 1 : 0,
                        rule.within().toMillis(),
                        rule.onExpiry().name().charAt(0));
    }

    private static ApprovalRule rule(String text) {
        String[] parts = text.split(" ", -1);
        return new ApprovalRule(
                Integer.parseInt(parts[0]),
                parts[1].equals("1"),
                Duration.ofMillis(Long.parseLong(parts[2])),
                onExpiry(parts[3]));
    }

    private static OnExpiry onExpiry(String code) {
        return switch (code) {
            case "A" -> OnExpiry.APPROVE;
            case "R" -> OnExpiry.REJECT;
            case "E" -> OnExpiry.ESCALATE;
            case "K" -> OnExpiry.KEEP;
            default -> throw new IllegalArgumentException("no expiry has the code '" + code + "'");
        };
    }

    private static RiskBands bands(String text) {
        String[] parts = text.split(" ", -1);
        return new RiskBands(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
