package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for prompt injection in every text and every field name of a document, however it is written: case, spacing,
 * punctuation, marks, invisible characters, look-alikes of other scripts and digits in place of letters do not matter, and
 * base64, hexadecimal digits and the escapes of HTML, addresses and program text are read too. The texts of a list are also read as
 * one. Reports at most one finding per family and text, and at most 16 in all, the
 * worst first.
 *
 * <p>It knows phrases, not meaning: misspelt words, paraphrases, languages that it does not know, an attack spread over
 * fields of several names, and encodings within encodings pass. Immutable and thread-safe.
 */
public final class InjectionGuard implements Guard {
    private final Map<InjectionFamily, Severity> severities = new EnumMap<>(InjectionFamily.class);

    /** Looks for all families, each as bad as it usually is. */
    public InjectionGuard() {
        this(Arrays.stream(InjectionFamily.values())
                .collect(Collectors.toMap(Function.identity(), InjectionFamily::severity)));
    }

    /**
     * @param severities the families to look for, and how bad each is
     */
    public InjectionGuard(Map<InjectionFamily, Severity> severities) {
        this.severities.putAll(severities);
    }

    @Override
    public List<GuardFinding> inspect(JsonNode document) {
        if (severities.isEmpty() || InjectionSearch.GLANCE.clears(document)) {
            return List.of();
        }
        return new InjectionSearch(severities).in(document);
    }

    Map<InjectionFamily, Severity> severities() {
        return severities;
    }
}
