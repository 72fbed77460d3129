package io.countersign.app.triage.item.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.countersign.app.triage.item.evidence.ModelOutput.Form;
import io.countersign.app.triage.item.json.JsonFormat;
import io.countersign.app.triage.item.json.JsonPrinter;
import io.countersign.app.ui.FieldLabel;
import io.countersign.app.ui.RiskShare;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a producer's bytes for people. Reads anything: what is not JSON is shown as it is. */
public final class EvidenceReader {
    private final EvidenceLimits limits;
    private final boolean replaced;
    private List<EvidenceNode> input = List.of();
    private List<RiskShare> contributions = List.of();
    private final List<EvidenceNode> further = new ArrayList<>();
    private Optional<StatedTime> sent = Optional.empty();
    private StatedScores scores = StatedScores.NONE;
    private Routing routing = Routing.NONE;
    private ModelOutput output = ModelOutput.NONE;
    private final List<NodeReader> explanations = new ArrayList<>();

    private EvidenceReader(EvidenceLimits limits, boolean replaced) {
        this.limits = limits;
        this.replaced = replaced;
    }

    /** Reads as much as the limits allow; to be called off the FX thread, since an entry can have megabytes. */
    public static Evidence read(byte[] raw, EvidenceLimits limits) {
        Optional<String> exact = decode(raw);
        String text = exact.orElseGet(() -> new String(raw, StandardCharsets.UTF_8));
        boolean replaced = exact.isEmpty();
        try (JsonParser parser = JsonFormat.LENIENT.createParser(text)) {
            return new EvidenceReader(limits, replaced).entry(parser);
        } catch (IOException notJson) {
            return unreadable(text, limits, replaced);
        }
    }

    private static Optional<String> decode(byte[] raw) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Evidence unreadable(String text, EvidenceLimits limits, boolean replaced) {
        int shown = Math.min(text.length(), Math.max(limits.characters(), limits.totalCharacters()));
        return new Evidence.Unreadable(text.substring(0, shown), text.length() - shown, replaced);
    }

    private Evidence entry(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not an object");
        }
        var nodes = new NodeReader(parser, limits);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            field(name, parser, nodes);
        }
        if (parser.nextToken() != null) {
            throw new IOException("something follows the object");
        }
        int hidden = explanations.stream()
                .mapToInt(reader -> reader.all() - reader.shown())
                .sum();
        int all = nodes.all() + hidden;
        return new Evidence.Fields(
                input, contributions, further, sent, scores, routing, nodes.shown(), all, output, replaced);
    }

    private void field(String name, JsonParser parser, NodeReader nodes) throws IOException {
        switch (name) {
            case "input" -> input = nodes.fields(name);
            case "model_output" -> output = output(parser);
            case "timestamp" -> sent = sent(parser);
            case "risk_contributions" -> contributions(name, apart(parser, limits));
            case "confidence" -> scores = scores.withConfidence(number(parser));
            case "stated_confidence" -> scores = scores.withBeforehand(number(parser));
            case "risk_score" -> scores = scores.withRisk(number(parser));
            case "gates" -> gates(name, apart(parser, EvidenceLimits.GATES));
            case "model_version" -> routing = routing.withModelVersion(stated(parser));
            case "policy_version" -> routing = routing.withPolicyVersion(stated(parser));
            case "model_name", "reason", "reasons", "priority", "due", "audit_probability" -> parser.skipChildren();
            default -> nodes.node(FieldLabel.of(name), name).ifPresent(further::add);
        }
        parser.skipChildren();
    }

    /** What explains the route has limits of its own, so that a large input hides nothing of it. */
    private NodeReader apart(JsonParser parser, EvidenceLimits own) {
        var reader = new NodeReader(parser, own);
        explanations.add(reader);
        return reader;
    }

    private void contributions(String name, NodeReader nodes) throws IOException {
        Optional<EvidenceNode> node = nodes.node(FieldLabel.of(name), name);
        contributions = node.map(ContributionReader::read).orElse(List.of());
        if (contributions.isEmpty()) {
            node.ifPresent(further::add);
        }
    }

    private void gates(String name, NodeReader nodes) throws IOException {
        Optional<EvidenceNode> node = nodes.node(FieldLabel.of(name), name);
        routing = routing.withGates(node.map(GateReader::read).orElse(List.of()));
        if (routing.gates().isEmpty()) {
            node.ifPresent(further::add);
        }
    }

    private static String stated(JsonParser parser) throws IOException {
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getText()
                : "";
    }

    private static String number(JsonParser parser) throws IOException {
        return parser.currentToken().isNumeric() ? parser.getText() : "";
    }

    private static Optional<StatedTime> sent(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        boolean stated = token == JsonToken.VALUE_STRING || token.isNumeric();
        return stated ? Optional.of(StatedTime.of(parser.getText())) : Optional.empty();
    }

    private static ModelOutput output(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? new ModelOutput(Form.PLAIN, parser.getText())
                : new ModelOutput(Form.JSON, JsonPrinter.pretty(parser));
    }
}
