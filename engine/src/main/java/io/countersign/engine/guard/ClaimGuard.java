package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for claims in what a model answers that it may have made up: about money, health or the law, citations, and numbers
 * without a source. It knows phrases and not truth: a finding means that somebody should check. Every finding is {@link
 * Severity#MEDIUM}; its kind is the category's word. Immutable and thread-safe.
 */
public final class ClaimGuard implements Guard {
    private final Set<ClaimCategory> categories = EnumSet.noneOf(ClaimCategory.class);

    /** Looks for all categories. */
    public ClaimGuard() {
        this(EnumSet.allOf(ClaimCategory.class));
    }

    /** Looks for some categories. */
    public ClaimGuard(Set<ClaimCategory> categories) {
        this.categories.addAll(categories);
    }

    @Override
    public List<GuardFinding> inspect(JsonNode document) {
        return categories.isEmpty() || ClaimSearch.GLANCE.clears(document)
                ? List.of()
                : new ClaimSearch(categories).in(document);
    }
}
