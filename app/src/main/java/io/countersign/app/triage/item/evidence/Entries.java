package io.countersign.app.triage.item.evidence;

import java.util.List;
import java.util.Optional;

/** Looks into the lists of objects that engines write. */
final class Entries {
    private Entries() {}

    /** The objects of a list that was read whole; empty if it is anything else. */
    static Optional<List<EvidenceNode.Group>> of(EvidenceNode node) {
        if (!(node instanceof EvidenceNode.Group list)
                || !list.list()
                || list.children().size() != list.size()) {
            return Optional.empty();
        }
        boolean objects =
                list.children().stream().allMatch(child -> child instanceof EvidenceNode.Group group && !group.list());
        return objects
                ? Optional.of(list.children().stream()
                        .map(EvidenceNode.Group.class::cast)
                        .toList())
                : Optional.empty();
    }

    /** The value of a field, if it is one and was read whole. */
    static Optional<String> text(EvidenceNode.Group object, String field) {
        return object.children().stream()
                .filter(child -> child.path().equals(object.path() + "." + field))
                .filter(EvidenceNode.Value.class::isInstance)
                .map(EvidenceNode.Value.class::cast)
                .filter(value -> value.cut() == 0)
                .map(EvidenceNode.Value::text)
                .findFirst();
    }
}
