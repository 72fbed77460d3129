package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** Tells of the tour while it goes on. */
record TourReport(Console console) implements Tour.Report {
    @Override
    public void step(String sentence) {
        console.say(sentence);
        console.flush();
    }

    @Override
    public void picture(Path file, String sentence) {
        tell(JsonNodeFactory.instance.objectNode().put("picture", file.toString()));
        step("%s → %s".formatted(sentence, file.getFileName()));
    }

    @Override
    public void verdict(String item, String status, String sentence) {
        tell(JsonNodeFactory.instance.objectNode().put("id", item).put("verdict", status));
        step(sentence);
    }

    @Override
    public void problem(String sentence) {
        console.note(sentence);
    }

    private void tell(ObjectNode node) {
        if (console.isJson()) {
            console.json(node);
        }
    }
}
