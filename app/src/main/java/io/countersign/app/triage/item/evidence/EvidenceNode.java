package io.countersign.app.triage.item.evidence;

import java.util.List;

/** A labelled field of what a producer sent. */
public sealed interface EvidenceNode {
    /** The name as people read it; elements of a list have their number. */
    String label();

    /** The name as the producer wrote it, with those above it. */
    String path();

    /**
     * A single value.
     *
     * @param text as the producer wrote it, possibly cut
     * @param cut how many characters were cut off its end
     */
    record Value(String label, String path, ValueKind kind, String text, int cut) implements EvidenceNode {}

    /**
     * An object or a list.
     *
     * @param size how many it has in all
     * @param children those that are shown
     */
    record Group(String label, String path, boolean list, int size, List<EvidenceNode> children)
            implements EvidenceNode {
        public Group {
            children = List.copyOf(children);
        }
    }
}
