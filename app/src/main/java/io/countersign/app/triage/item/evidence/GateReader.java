package io.countersign.app.triage.item.evidence;

import java.util.List;
import java.util.Optional;

/** Understands a list of objects with {@code code} and {@code sentence} as gates. */
final class GateReader {
    private GateReader() {}

    /** Empty if it is anything else. */
    static List<Gate> read(EvidenceNode node) {
        List<EvidenceNode.Group> entries = Entries.of(node).orElse(List.of());
        List<Gate> gates =
                entries.stream().map(GateReader::gate).flatMap(Optional::stream).toList();
        return gates.size() == entries.size() ? gates : List.of();
    }

    private static Optional<Gate> gate(EvidenceNode.Group entry) {
        return Entries.text(entry, "code")
                .flatMap(code -> Entries.text(entry, "sentence").map(sentence -> new Gate(code, sentence)));
    }
}
