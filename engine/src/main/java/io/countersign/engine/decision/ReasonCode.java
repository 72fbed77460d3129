package io.countersign.engine.decision;

import java.util.Locale;

/**
 * Why a decision went where it went: a stable code for programs, a label for a chip, and the sentence for people, in which
 * {@code {value}}, {@code {limit}} and {@code {detail}} stand for what was found, {@code {percent}} for the value as a share.
 */
public enum ReasonCode {
    AUTONOMY_LOCKED("model locked", "The model is locked: nothing is decided until a person unlocks it."),
    AUTONOMY_FALLBACK("model set aside", "The model is set aside at present: it is not asked."),
    AUTONOMY_REDUCED("model under watch", "The model only advises at present; people decide everything."),
    INPUT_BLOCKED("input blocked", "The input was blocked: {detail}."),
    INPUT_FLAGGED("input flagged", "The input was flagged: {detail}."),
    OUTPUT_FLAGGED("output flagged", "The output was flagged, and confidence lowered to {value}: {detail}."),
    MODEL_TIMEOUT("timeout", "model timed out", "The model gave no answer in time: {detail}."),
    MODEL_RATE_LIMITED("rate_limited", "rate limited", "The model's provider asked for fewer calls: {detail}."),
    MODEL_FORMAT_INVALID("format_invalid", "answer unreadable", "The model's answer could not be used: {detail}."),
    MODEL_CONTENT_FILTERED("content_filtered", "content filtered", "The provider's content filter refused: {detail}."),
    MODEL_UNAVAILABLE("model unavailable", "The model was not asked: {detail}."),
    NOT_ASKED_IN_TIME("timeout", "no time left", "The time was over before the model was asked: {detail}."),
    CALL_CANCELLED("cancelled", "given up", "The model was not waited for: {detail}."),
    MODEL_UNEXPECTED_ERROR("unexpected_error", "model failed", "The model failed: {detail}."),
    OUTPUT_REPAIRED("answer repaired", "The model's answer had to be repaired: {detail}."),
    INPUT_SHORTENED("input shortened", "The model saw only a part of the input: {detail}."),
    MODEL_SUBSTITUTED("another model", "Another model answered: {detail}."),
    CONFIDENCE_UNKNOWN("confidence unknown", "The model {detail}; that counts as 0."),
    CONFIDENCE_CALIBRATED("calibrated", "The model stated a confidence of {limit}; calibrated it is {value}."),
    RISK_UNKNOWN("risk unknown", "The risk is unknown: {detail}."),
    RISK_AT_MAXIMUM("risk at maximum", "The risk of {value} reaches the maximum of {limit}."),
    HIGH_RISK("high risk", "The risk of {value} reaches the limit of {limit} from which people decide."),
    AMOUNT_LIMIT("over amount limit", "{detail}; people decide amounts above {limit}."),
    ESCALATION("escalated", "Escalated with priority {value}: {detail}."),
    AUDIT_SAMPLE("sampled audit", "Chosen for audit: {percent} of all decisions are looked at by people."),
    CONFIDENT("confident", "The confidence of {value} reaches {limit}."),
    CAVEAT("less than sure", "The confidence of {value} reaches {limit}, but not what is accepted without a caveat."),
    LOW_CONFIDENCE("low confidence", "The confidence of {value} is below {limit}."),
    AUTO_REJECTED(
            "auto-rejected", "The confidence of {value} does not exceed {limit}, up to which outputs are rejected."),
    NOT_AUTO_APPROVED(
            "not auto-approved", "The confidence of {value} is below {limit}, from which outputs are approved."),
    FALLBACK_FAILED("fallback failed", "The rule-based fallback failed, so that people decide: {detail}."),
    NO_FALLBACK("no fallback", "No rule-based fallback answers in the model's place, so that people decide."),
    CACHED("from the cache", "The same input was answered before, under the same model and policy."),
    SHARED("answer shared", "Another request asked the same at the same time, and got the same answer.");

    private final String word;
    private final String label;
    private final String template;

    ReasonCode(String label, String template) {
        this("", label, template);
    }

    ReasonCode(String word, String label, String template) {
        this.word = word.isEmpty() ? name().toLowerCase(Locale.ROOT) : word;
        this.label = label;
        this.template = template;
    }

    /** The code on the wire, for example {@code high_risk}. */
    public String word() {
        return word;
    }

    /** A few words for a chip. */
    public String label() {
        return label;
    }

    String sentence(double value, double limit, String detail) {
        boolean exact = SentenceNumber.looksTheSame(value, limit);
        var sentence = new StringBuilder(template.length() + detail.length() + 16);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            sentence.append(template, from, open);
            switch (template.charAt(open + 1)) {
                case 'v' -> SentenceNumber.write(value, exact, sentence);
                case 'l' -> SentenceNumber.write(limit, exact, sentence);
                case 'p' -> {
                    SentenceNumber.write(value * 100, exact, sentence);
                    sentence.append(" %");
                }
                default -> sentence.append(detail);
            }
            from = close + 1;
        }
        return sentence.append(template, from, template.length()).toString();
    }
}
