package io.countersign.app.triage.item.evidence;

import java.util.Comparator;
import java.util.List;

/** Understands an object of numbers as contributions to the risk, the largest first. */
final class ContributionReader {
    private ContributionReader() {}

    /** Empty if it is anything else. */
    static List<Contribution> read(EvidenceNode node) {
        if (!(node instanceof EvidenceNode.Group group)
                || group.list()
                || !group.children().stream().allMatch(ContributionReader::isNumber)) {
            return List.of();
        }
        var values =
                group.children().stream().map(EvidenceNode.Value.class::cast).toList();
        double largest =
                values.stream().mapToDouble(ContributionReader::size).max().orElse(0);
        return values.stream()
                .sorted(Comparator.comparingDouble(ContributionReader::size).reversed())
                .map(value -> new Contribution(value.label(), value.text(), share(value, largest)))
                .toList();
    }

    private static boolean isNumber(EvidenceNode node) {
        return node instanceof EvidenceNode.Value value
                && value.kind() == ValueKind.NUMBER
                && Double.isFinite(Double.parseDouble(value.text()));
    }

    private static double size(EvidenceNode.Value value) {
        return Math.abs(Double.parseDouble(value.text()));
    }

    private static double share(EvidenceNode.Value value, double largest) {
        return largest == 0 ? 0 : Double.parseDouble(value.text()) / largest;
    }
}
