package io.countersign.engine.model.http;

import io.countersign.engine.json.JsonFields;
import io.countersign.engine.model.http.Sampling.LimitField;
import io.countersign.engine.model.resilience.CallLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads one model of a file. */
final class ModelJson {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final String name;
    private final TaskJson tasks;
    private final Map<String, String> environment;

    ModelJson(String name, TaskJson tasks, Map<String, String> environment) {
        this.name = name;
        this.tasks = tasks;
        this.environment = environment;
    }

    /** The model; empty if something is missing or wrong, which is noted. */
    Optional<ChatSettings> read(JsonFields fields) {
        Optional<ModelName> model = model(fields);
        Optional<Endpoint> endpoint = endpoint(fields);
        Optional<Task> task = tasks.of(fields);
        Sampling sampling = sampling(fields);
        Price price = price(fields.object("price"));
        int repairs = fields.whole("repairs", ChatSettings.REPAIRS, 0, ChatSettings.MOST_REPAIRS);
        CallLimits limits = limits(fields.object("limits"));
        fields.refuseOthers();
        return model.flatMap(called -> endpoint.flatMap(
                at -> task.map(what -> new ChatSettings(name, called, at, what, sampling, price, repairs, limits))));
    }

    private static Optional<ModelName> model(JsonFields fields) {
        boolean floating = fields.flag("allow_floating", false);
        wanted(fields, "model");
        return fields.parsed("model", text -> new ModelName(text, floating));
    }

    private Optional<Endpoint> endpoint(JsonFields fields) {
        Duration timeout = fields.duration("timeout", Endpoint.TIMEOUT, SHORTEST, LONGEST);
        Optional<ApiKey> key = key(fields);
        wanted(fields, "base_url");
        return fields.parsed("base_url", url -> new Endpoint(url, key.orElse(ApiKey.NONE), timeout));
    }

    private Optional<ApiKey> key(JsonFields fields) {
        return fields.text("api_key_env").flatMap(variable -> {
            @Nullable String secret = environment.get(variable);
            if (secret == null) {
                fields.problem("api_key_env", "names %s, which is not set in the environment".formatted(variable));
                return Optional.empty();
            }
            try {
                return Optional.of(ApiKey.of(secret));
            } catch (IllegalArgumentException wrong) {
                fields.problem(
                        "api_key_env", "names %s, which cannot be used: %s".formatted(variable, wrong.getMessage()));
                return Optional.empty();
            }
        });
    }

    /** Models that take no temperature are given none by {@code "temperature": null}. */
    private static Sampling sampling(JsonFields fields) {
        Sampling usual = Sampling.DEFAULT;
        OptionalDouble temperature = fields.isNull("temperature")
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        fields.number("temperature", usual.temperature().orElse(0), 0, Sampling.HOTTEST));
        LimitField limit = fields.has(LimitField.MAX_COMPLETION_TOKENS.word())
                ? LimitField.MAX_COMPLETION_TOKENS
                : LimitField.MAX_TOKENS;
        if (limit == LimitField.MAX_COMPLETION_TOKENS
                && fields.value(LimitField.MAX_TOKENS.word()).isPresent()) {
            fields.problem("max_tokens", "must not stand beside max_completion_tokens");
        }
        int tokens = fields.whole(limit.word(), usual.maxTokens(), 1, Sampling.LONGEST);
        return new Sampling(temperature, tokens, limit, fields.flag("logprobs", usual.logprobs()));
    }

    private static Price price(JsonFields fields) {
        var price = new Price(fields.amount("input_per_million"), fields.amount("output_per_million"));
        fields.refuseOthers();
        return price;
    }

    private static CallLimits limits(JsonFields fields) {
        CallLimits usual = CallLimits.DEFAULT;
        int tries = fields.whole("tries", usual.tries(), 1, CallLimits.MOST_TRIES);
        Duration first = fields.duration("first_pause", usual.firstPause(), SHORTEST, LONGEST);
        Duration longest = fields.duration("longest_pause", usual.longestPause(), SHORTEST, LONGEST);
        int concurrent = fields.whole("concurrent", usual.concurrent(), 1, CallLimits.MOST_CONCURRENT);
        Duration patience = fields.duration("patience", usual.patience(), Duration.ZERO, LONGEST);
        Duration rest = fields.duration("rest", usual.restAfterFailures(), SHORTEST, LONGEST);
        fields.refuseOthers();
        if (longest.compareTo(first) < 0) {
            fields.problem(
                    "longest_pause", "must not be below first_pause, which is %s, was %s".formatted(first, longest));
            return usual;
        }
        return new CallLimits(tries, first, longest, concurrent, patience, rest);
    }

    private static void wanted(JsonFields fields, String name) {
        if (!fields.has(name)) {
            fields.problem(name, "is missing");
        }
    }
}
