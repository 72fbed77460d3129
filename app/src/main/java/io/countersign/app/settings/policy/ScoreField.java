package io.countersign.app.settings.policy;

import com.fasterxml.jackson.core.JsonPointer;
import io.countersign.app.ui.Texts;

/** The single numbers of a policy. */
enum ScoreField {
    ACCEPT("min_confidence", "policy.accept.title", "policy.accept.help", .85),
    CAVEAT("caveat_confidence", "policy.caveat.title", "policy.caveat.help", .70),
    AUTO_APPROVE("auto_approve_confidence", "policy.approve.title", "policy.approve.help", .95),
    AUTO_REJECT("auto_reject_confidence", "policy.reject.title", "policy.reject.help", .10),
    HIGH_RISK("high_risk_threshold", "policy.high.title", "policy.high.help", .95),
    MAX_RISK("max_risk_score", "policy.max.title", "policy.max.help", 1),
    AUDIT("audit_rate", "policy.audit.title", "policy.audit.help", .02);

    private final String wire;
    private final String titleKey;
    private final String helpKey;
    private final double usual;

    ScoreField(String wire, String titleKey, String helpKey, double usual) {
        this.wire = wire;
        this.titleKey = titleKey;
        this.helpKey = helpKey;
        this.usual = usual;
    }

    /** Its name in the policy's JSON. */
    String wire() {
        return wire;
    }

    JsonPointer place() {
        return JsonPointer.compile("/" + wire);
    }

    String title() {
        return Texts.of(titleKey);
    }

    String help() {
        return Texts.of(helpKey);
    }

    /** What it begins with when it is switched on. */
    double usual() {
        return usual;
    }

    /** The text with the words of the screen in the place of names on the wire. */
    static String inWords(String text) {
        String words = text;
        for (ScoreField field : values()) {
            words = words.replace(field.wire, "“" + field.title() + "”");
        }
        return words;
    }
}
