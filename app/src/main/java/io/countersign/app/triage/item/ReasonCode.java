package io.countersign.app.triage.item;

import io.countersign.app.ui.Texts;
import java.util.Arrays;
import java.util.List;

/** The usual reasons, one key each, in the order of the keys 1 to 9. */
public enum ReasonCode {
    WRONG_OUTPUT(Use.REJECT, "item.reason.wrong-output"),
    INSUFFICIENT_EVIDENCE(Use.REJECT, "item.reason.insufficient-evidence"),
    CONTRADICTS_EVIDENCE(Use.REJECT, "item.reason.contradicts-evidence"),
    POLICY_VIOLATION(Use.REJECT, "item.reason.policy-violation"),
    UNSAFE(Use.REJECT, "item.reason.unsafe"),
    UNFAIR(Use.REJECT, "item.reason.unfair"),
    OUTDATED(Use.REJECT, "item.reason.outdated"),
    WRONG_FORM(Use.REJECT, "item.reason.wrong-form"),
    OTHER(Use.REJECT, "item.reason.other"),
    EVIDENCE_CHECKED(Use.APPROVE, "item.reason.evidence-checked"),
    CONFIRMED_AT_SOURCE(Use.APPROVE, "item.reason.confirmed-at-source"),
    WITHIN_POLICY(Use.APPROVE, "item.reason.within-policy");

    private enum Use {
        APPROVE,
        REJECT
    }

    private final Use use;
    private final String labelKey;

    ReasonCode(Use use, String labelKey) {
        this.use = use;
        this.labelKey = labelKey;
    }

    /** The reasons to choose from while composing this; often none. */
    public static List<ReasonCode> forMode(Composing mode) {
        return switch (mode) {
            case REJECT -> of(Use.REJECT);
            case APPROVE -> of(Use.APPROVE);
            case NOTHING, MODIFY, ESCALATE, SNOOZE, COMMENT, REOPEN -> List.of();
        };
    }

    private static List<ReasonCode> of(Use use) {
        return Arrays.stream(values()).filter(code -> code.use == use).toList();
    }

    public String label() {
        return Texts.of(labelKey);
    }

    /** Whether the reason says nothing by itself. */
    public boolean needsWords() {
        return this == OTHER;
    }
}
