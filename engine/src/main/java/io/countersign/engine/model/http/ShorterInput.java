package io.countersign.engine.model.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An input whose longest text was cut to half of its length.
 *
 * @param input a copy with the shorter text
 * @param words which text was cut and to what length
 */
record ShorterInput(JsonNode input, String words) {
    private static final int SHORTEST = 200;
    private static final String MARK = " […cut]";

    private record Place(String path, String text, Consumer<JsonNode> replace) {}

    /** The input with its longest text cut; empty if no text is long enough for that to help. */
    static Optional<ShorterInput> of(JsonNode input) {
        var shorter = new JsonNode[] {input.deepCopy()};
        var places = new ArrayList<Place>();
        collect("", shorter[0], replacement -> shorter[0] = replacement, places);
        return places.stream()
                .max(Comparator.comparingInt(place -> place.text.length()))
                .filter(place -> place.text.length() >= SHORTEST)
                .map(place -> cut(place, shorter));
    }

    private static ShorterInput cut(Place place, JsonNode[] input) {
        int half = place.text.length() / 2;
        int end = Character.isHighSurrogate(place.text.charAt(half - 1)) ? half - 1 : half;
        place.replace.accept(TextNode.valueOf(place.text.substring(0, end) + MARK));
        return new ShorterInput(
                input[0],
                "%s was cut from %,d to %,d characters"
                        .formatted(place.path.isEmpty() ? "the text" : place.path, place.text.length(), end));
    }

    private static void collect(String path, JsonNode node, Consumer<JsonNode> replace, List<Place> places) {
        String prefix = path.isEmpty() ? "" : path + ".";
        switch (node) {
            case TextNode text -> places.add(new Place(path, text.textValue(), replace));
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    collect(prefix + member.getKey(), member.getValue(), member::setValue, places);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    int index = i;
                    collect(prefix + i, array.get(i), value -> array.set(index, value), places);
                }
            }
            default -> {}
        }
    }
}
