package io.countersign.app.triage.item.evidence;

import io.countersign.app.ui.RiskShare;
import java.util.List;
import java.util.Optional;

/** What a producer sent, ready to be shown. */
public sealed interface Evidence {
    /** The model's answer. */
    ModelOutput output();

    /** Whether bytes that are no UTF-8 were replaced by �. */
    boolean replaced();

    /**
     * An entry that is a JSON object.
     *
     * @param input the fields of {@code input}; a single one without label if it is no object
     * @param contributions what the producer says of the risk; often nothing
     * @param further fields that Countersign does not know
     * @param sent when the producer made it
     * @param scores what the producer says of the output
     * @param routing how an engine routed it; often nothing
     * @param shown how many fields of input and further fields are shown
     * @param all how many there are
     */
    record Fields(
            List<EvidenceNode> input,
            List<RiskShare> contributions,
            List<EvidenceNode> further,
            Optional<StatedTime> sent,
            StatedScores scores,
            Routing routing,
            int shown,
            int all,
            ModelOutput output,
            boolean replaced)
            implements Evidence {
        public Fields {
            input = List.copyOf(input);
            contributions = List.copyOf(contributions);
            further = List.copyOf(further);
        }
    }

    /**
     * An entry that is not: somebody released it from quarantine as it was.
     *
     * @param text the entry, possibly cut
     * @param cut how many characters were cut off its end
     */
    record Unreadable(String text, int cut, boolean replaced) implements Evidence {
        @Override
        public ModelOutput output() {
            return ModelOutput.NONE;
        }
    }
}
