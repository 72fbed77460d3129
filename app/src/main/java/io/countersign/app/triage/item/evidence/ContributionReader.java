package io.countersign.app.triage.item.evidence;

import io.countersign.app.ui.FieldLabel;
import io.countersign.app.ui.RiskShare;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Understands contributions to the risk, the largest first: an object of numbers, as producers write it, or a list of
 * objects with {@code source}, {@code share} and {@code because}, as engines do.
 */
final class ContributionReader {
    private ContributionReader() {}

    /** Empty if it is anything else. */
    static List<RiskShare> read(EvidenceNode node) {
        return Entries.of(node)
                .map(ContributionReader::engines)
                .orElseGet(() -> node instanceof EvidenceNode.Group group ? producers(group) : List.of())
                .stream()
                .sorted(Comparator.comparingDouble((RiskShare each) -> Math.abs(each.share()))
                        .reversed())
                .toList();
    }

    private static List<RiskShare> producers(EvidenceNode.Group group) {
        if (group.list() || !group.children().stream().allMatch(ContributionReader::isNumber)) {
            return List.of();
        }
        return group.children().stream()
                .map(EvidenceNode.Value.class::cast)
                .map(value -> new RiskShare(value.label(), Double.parseDouble(value.text()), ""))
                .toList();
    }

    private static List<RiskShare> engines(List<EvidenceNode.Group> entries) {
        List<RiskShare> stated = entries.stream()
                .map(ContributionReader::engines)
                .flatMap(Optional::stream)
                .toList();
        return stated.size() == entries.size() ? stated : List.of();
    }

    private static Optional<RiskShare> engines(EvidenceNode.Group entry) {
        if (entry.children().stream()
                .noneMatch(child -> child.path().equals(entry.path() + ".share") && isNumber(child))) {
            return Optional.empty();
        }
        return Entries.text(entry, "source")
                .flatMap(source -> Entries.text(entry, "share")
                        .map(share -> new RiskShare(
                                FieldLabel.ofPath(source),
                                Double.parseDouble(share),
                                Entries.text(entry, "because").orElse(""))));
    }

    private static boolean isNumber(EvidenceNode node) {
        return node instanceof EvidenceNode.Value value
                && value.kind() == ValueKind.NUMBER
                && Double.isFinite(Double.parseDouble(value.text()));
    }
}
