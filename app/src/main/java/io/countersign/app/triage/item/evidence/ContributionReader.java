package io.countersign.app.triage.item.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Understands contributions to the risk, the largest first: an object of numbers, as producers write it, or a list of
 * objects with {@code source}, {@code share} and {@code because}, as engines do.
 */
final class ContributionReader {
    private static final Pattern STEP = Pattern.compile("\\.");

    private ContributionReader() {}

    private record Stated(String label, String number, String because) {
        double size() {
            return Math.abs(Double.parseDouble(number));
        }

        Contribution against(double largest) {
            return new Contribution(label, number, largest == 0 ? 0 : Double.parseDouble(number) / largest, because);
        }
    }

    /** Empty if it is anything else. */
    static List<Contribution> read(EvidenceNode node) {
        List<Stated> stated = Entries.of(node)
                .map(ContributionReader::engines)
                .orElseGet(() -> node instanceof EvidenceNode.Group group ? producers(group) : List.of());
        double largest = stated.stream().mapToDouble(Stated::size).max().orElse(0);
        return stated.stream()
                .sorted(Comparator.comparingDouble(Stated::size).reversed())
                .map(each -> each.against(largest))
                .toList();
    }

    private static List<Stated> producers(EvidenceNode.Group group) {
        if (group.list() || !group.children().stream().allMatch(ContributionReader::isNumber)) {
            return List.of();
        }
        return group.children().stream()
                .map(EvidenceNode.Value.class::cast)
                .map(value -> new Stated(value.label(), value.text(), ""))
                .toList();
    }

    private static List<Stated> engines(List<EvidenceNode.Group> entries) {
        List<Stated> stated = entries.stream()
                .map(ContributionReader::engines)
                .flatMap(Optional::stream)
                .toList();
        return stated.size() == entries.size() ? stated : List.of();
    }

    private static Optional<Stated> engines(EvidenceNode.Group entry) {
        if (entry.children().stream()
                .noneMatch(child -> child.path().equals(entry.path() + ".share") && isNumber(child))) {
            return Optional.empty();
        }
        return Entries.text(entry, "source")
                .flatMap(source -> Entries.text(entry, "share")
                        .map(share -> new Stated(
                                label(source),
                                new BigDecimal(share).toPlainString(),
                                Entries.text(entry, "because").orElse(""))));
    }

    /** Field by field, as a path is read. */
    private static String label(String source) {
        return STEP.splitAsStream(source).map(FieldLabel::of).collect(Collectors.joining(" › "));
    }

    private static boolean isNumber(EvidenceNode node) {
        return node instanceof EvidenceNode.Value value
                && value.kind() == ValueKind.NUMBER
                && Double.isFinite(Double.parseDouble(value.text()));
    }
}
