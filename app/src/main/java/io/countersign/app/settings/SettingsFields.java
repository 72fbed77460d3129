package io.countersign.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.app.ui.Texts;
import io.countersign.engine.redis.RedisTarget;
import io.countersign.engine.review.QueueRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one field after another, and notes each that it has to refuse. */
final class SettingsFields {
    private final JsonNode form;
    private final List<String> refusals = new ArrayList<>();
    private Optional<String> serverProblem = Optional.empty();

    SettingsFields(JsonNode form) {
        this.form = form;
    }

    List<String> refusals() {
        return refusals;
    }

    /** Why the server that is named is not used. */
    Optional<String> serverProblem() {
        return serverProblem;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E standard) {
        var field = form.path(name);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(field.asText())) {
                return constant;
            }
        }
        var choices = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return refused(name, field, Texts.of("settings.range.choice", choices), standard);
    }

    boolean flag(String name, boolean standard) {
        var field = form.path(name);
        return field.isBoolean()
                ? field.booleanValue()
                : refused(name, field, Texts.of("settings.range.flag"), standard);
    }

    Duration seconds(String name, Duration standard, Duration least, Duration most) {
        var field = form.path(name);
        if (field.canConvertToInt() && field.asInt() >= least.toSeconds() && field.asInt() <= most.toSeconds()) {
            return Duration.ofSeconds(field.asInt());
        }
        var range = Texts.of("settings.range.seconds", least.toSeconds(), most.toSeconds());
        return refused(name, field, range, standard);
    }

    String reviewer(String name, String standard) {
        var field = form.path(name);
        return field.isTextual() && ReviewerName.isValid(field.textValue())
                ? field.textValue()
                : refused(name, field, Texts.of("settings.range.reviewer"), standard);
    }

    /** Never repeats the value: it may hold a password. */
    String redisUrl(String name, String standard) {
        var field = form.path(name);
        var url = field.isTextual() ? field.textValue().strip() : "";
        if (url.isEmpty() && (field.isTextual() || field.isMissingNode() || field.isNull())) {
            return standard;
        }
        try {
            RedisTarget.parse(url);
            return url;
        } catch (QueueRefusedException refusal) {
            serverProblem = Optional.of(String.valueOf(refusal.getMessage()));
            serverProblem.ifPresent(refusals::add);
            return standard;
        }
    }

    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        form.path(name)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private <T> T refused(String name, JsonNode field, String range, T standard) {
        if (!field.isMissingNode()) {
            refusals.add(Texts.of("settings.refused", name, range, field.toString()));
        }
        return standard;
    }
}
