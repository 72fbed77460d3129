package io.countersign.app.triage.item.evidence;

import io.countersign.app.ui.FieldLabel;
import io.countersign.app.ui.RiskShare;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Understands contributions to the risk, the largest first: an object of numbers, as producers write it, or a list of
 * objects with {@code source}, {@code share} and {@code because}, as engines do. What an engine counts together comes last, as it is
 * named.
 */
final class ContributionReader {
    private ContributionReader() {}

    private static final Comparator<RiskShare> LARGEST_FIRST = Comparator.comparingDouble(
                    (RiskShare each) -> Math.abs(each.share()))
            .reversed();

    /** Empty if it is anything else. */
    static List<RiskShare> read(EvidenceNode node) {
        return Entries.of(node)
                .map(ContributionReader::engines)
                .orElseGet(() -> node instanceof EvidenceNode.Group group ? producers(group) : List.of());
    }

    private static List<RiskShare> producers(EvidenceNode.Group group) {
        if (group.list() || !group.children().stream().allMatch(ContributionReader::isNumber)) {
            return List.of();
        }
        return group.children().stream()
                .map(EvidenceNode.Value.class::cast)
                .map(value -> new RiskShare(value.label(), Double.parseDouble(value.text()), ""))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static List<RiskShare> engines(List<EvidenceNode.Group> entries) {
        Map<Boolean, List<EvidenceNode.Group>> byCount =
                entries.stream().collect(Collectors.partitioningBy(ContributionReader::isOfMany));
        List<RiskShare> stated = Stream.of(false, true)
                .flatMap(many -> byCount.getOrDefault(many, List.of()).stream()
                        .map(ContributionReader::engines)
                        .flatMap(Optional::stream)
                        .sorted(LARGEST_FIRST))
                .toList();
        return stated.size() == entries.size() ? stated : List.of();
    }

    private static boolean isOfMany(EvidenceNode.Group entry) {
        return Entries.text(entry, "count").isPresent();
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
