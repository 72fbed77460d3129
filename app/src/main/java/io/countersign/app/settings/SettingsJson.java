package io.countersign.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.countersign.app.ui.Density;
import io.countersign.app.ui.Theme;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The plain form of the settings in their file. */
final class SettingsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SettingsJson() {}

    static String write(SettingsValues values) {
        var form = JSON.createObjectNode();
        form.put("theme", values.theme().name().toLowerCase(Locale.ROOT));
        form.put("density", values.density().name().toLowerCase(Locale.ROOT));
        form.put("reviewer", values.reviewer());
        form.put("singleLetterKeys", values.singleLetterKeys());
        form.set("keys", JSON.valueToTree(values.keys()));
        form.put("blindFirst", values.blindFirst());
        form.put("undoHoldSeconds", values.undoHold().toSeconds());
        form.put("redisUrl", values.redisUrl());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    /** Unknown keys are ignored; a bad value is refused with its name, its value and its range, and the default is used. */
    static LoadedSettings read(String text, SettingsValues standard) throws JsonProcessingException {
        var form = new SettingsFields(object(text));
        var values = new SettingsValues(
                form.choice("theme", Theme.class, standard.theme()),
                form.choice("density", Density.class, standard.density()),
                form.reviewer("reviewer", standard.reviewer()),
                form.flag("singleLetterKeys", standard.singleLetterKeys()),
                form.texts("keys"),
                form.flag("blindFirst", standard.blindFirst()),
                form.seconds(
                        "undoHoldSeconds",
                        standard.undoHold(),
                        SettingsValues.SHORTEST_UNDO_HOLD,
                        SettingsValues.LONGEST_UNDO_HOLD),
                form.redisUrl("redisUrl", standard.redisUrl()));
        return new LoadedSettings(values, form.refusals(), true, form.serverProblem());
    }

    private static JsonNode object(String text) throws JsonProcessingException {
        var form = JSON.readTree(text);
        if (!form.isObject()) {
            throw new NotAnObjectException();
        }
        return form;
    }

    private static final class NotAnObjectException extends JsonProcessingException {
        NotAnObjectException() {
            super("not a JSON object");
        }
    }
}
