package io.countersign.app.triage.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.triage.item.evidence.ModelOutput;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.JsonCheck;
import io.countersign.app.triage.item.json.JsonPrinter;
import io.countersign.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Judges a changed output against what it was. */
final class EditCheck {
    private EditCheck() {}

    /** Judges; to be called off the FX thread for long texts. */
    static EditState of(Proposal proposal, String edited) {
        return proposal.shown().form() == Form.PLAIN ? plain(proposal, edited) : json(proposal, edited);
    }

    private static EditState plain(Proposal proposal, String edited) {
        if (edited.equals(proposal.shown().text())) {
            return new EditState.Unchanged();
        }
        boolean original = edited.equals(proposal.original().text());
        List<String> warnings = edited.isBlank() ? List.of(Texts.of("item.modify.warn-empty")) : List.of();
        return new EditState.Ready(JsonPrinter.quote(edited), original, warnings);
    }

    private static EditState json(Proposal proposal, String edited) {
        return switch (JsonCheck.of(edited)) {
            case JsonCheck.Invalid invalid -> new EditState.Invalid(invalid);
            case JsonCheck.Valid(var tree) when isSame(tree, proposal.shown()) -> new EditState.Unchanged();
            case JsonCheck.Valid(var tree) ->
                new EditState.Ready(
                        JsonPrinter.compact(edited),
                        isSame(tree, proposal.original()),
                        tree(proposal.original())
                                .map(before -> warnings(before, tree))
                                .orElse(List.of()));
        };
    }

    private static boolean isSame(JsonNode edited, ModelOutput output) {
        return tree(output).filter(edited::equals).isPresent();
    }

    private static Optional<JsonNode> tree(ModelOutput output) {
        return switch (JsonCheck.of(output.text())) {
            case JsonCheck.Valid(var tree) -> Optional.of(tree);
            case JsonCheck.Invalid invalid -> Optional.empty();
        };
    }

    private static List<String> warnings(JsonNode before, JsonNode after) {
        if (before.getNodeType() != after.getNodeType()) {
            return List.of(Texts.of("item.modify.warn-type", nameOf(before), nameOf(after)));
        }
        List<String> warnings = new ArrayList<>();
        missing(before, after).ifPresent(keys -> warnings.add(Texts.of("item.modify.warn-removed", keys)));
        missing(after, before).ifPresent(keys -> warnings.add(Texts.of("item.modify.warn-added", keys)));
        return warnings;
    }

    private static Optional<String> missing(JsonNode all, JsonNode some) {
        var keys = new TreeSet<String>();
        all.fieldNames().forEachRemaining(keys::add);
        some.fieldNames().forEachRemaining(keys::remove);
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
    }

    private static String nameOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> Texts.of("item.json.object");
            case ARRAY -> Texts.of("item.json.list");
            case STRING -> Texts.of("item.json.text");
            case NUMBER -> Texts.of("item.json.number");
            case BOOLEAN -> Texts.of("item.json.truth");
            case NULL, MISSING, BINARY, POJO -> Texts.of("item.json.null");
        };
    }
}
