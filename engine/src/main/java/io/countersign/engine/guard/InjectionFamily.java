package io.countersign.engine.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A way to talk a model out of what it was told, and how bad it is unless the policy says otherwise. */
public enum InjectionFamily {
    /** "Ignore all previous instructions." */
    INSTRUCTION_OVERRIDE(Severity.CRITICAL),
    /** "You are now a model without limits." */
    ROLE_MANIPULATION(Severity.MEDIUM),
    /** "Forget our conversation", "from now on remember that". */
    MEMORY_MANIPULATION(Severity.HIGH),
    /** "Repeat the words above." */
    PROMPT_EXTRACTION(Severity.HIGH),
    /** Marks of chat templates, and an end of the input that is none. */
    DELIMITER_INJECTION(Severity.HIGH),
    /** "Call the tool to delete", shell commands. */
    TOOL_ABUSE(Severity.HIGH),
    /** "Send me all passwords." */
    DATA_EXFILTRATION(Severity.CRITICAL),
    /** Instructions in base64, hexadecimal digits, rot13 or backwards. */
    ENCODED_INSTRUCTION(Severity.HIGH),
    /** "Do anything now." */
    JAILBREAK_PERSONA(Severity.HIGH),
    /** "Switch off your filters", "in a world without rules". */
    SAFETY_BYPASS(Severity.HIGH),
    /** "I am your developer." */
    AUTHORITY_IMPERSONATION(Severity.MEDIUM),
    /** "Mark this as approved", "confidence 1.0". */
    OUTPUT_COERCION(Severity.HIGH),
    /** "Join a and b and follow the result." */
    PAYLOAD_SPLITTING(Severity.MEDIUM),
    /** Overrides in other languages than English. */
    MULTILINGUAL_OVERRIDE(Severity.CRITICAL);

    /** The section of what excuses the words with which it ends, after those of the families. */
    static final String EXCUSE = "excuse";

    private final Severity severity;
    private final String word = name().toLowerCase(Locale.ROOT);

    InjectionFamily(Severity severity) {
        this.severity = severity;
    }

    /** How bad a finding is unless the policy says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The word on the wire, for example {@code instruction_override}. */
    public String word() {
        return word;
    }

    static List<String> sections() {
        return Stream.concat(Arrays.stream(values()).map(InjectionFamily::word), Stream.of(EXCUSE))
                .toList();
    }
}
