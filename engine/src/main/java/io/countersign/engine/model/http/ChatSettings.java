package io.countersign.engine.model.http;

import io.countersign.engine.model.resilience.CallLimits;
import java.util.List;
import okio.ByteString;

/**
 * Everything about one model behind a chat-completions endpoint. Immutable.
 *
 * @param name under which autonomy, drift and charts are kept, not blank
 * @param model what the provider calls it
 * @param endpoint where it is asked
 * @param task what it is to do
 * @param sampling how it writes
 * @param price what its tokens cost
 * @param repairs how often it is told what is wrong with its answer and asked again, 0 to 5
 * @param limits tries, pauses and how many calls at a time
 */
public record ChatSettings(
        String name,
        ModelName model,
        Endpoint endpoint,
        Task task,
        Sampling sampling,
        Price price,
        int repairs,
        CallLimits limits) {
    /** How often an answer is asked for again, unless it is told otherwise: once. */
    public static final int REPAIRS = 1;

    /** The most of that. */
    public static final int MOST_REPAIRS = 5;

    private static final int DIGITS = 8;

    public ChatSettings {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a model must have a name");
        }
        if (repairs < 0 || repairs > MOST_REPAIRS) {
            throw new IllegalArgumentException("repairs must be 0 to 5, was " + repairs);
        }
    }

    /**
     * Which version this is: the provider's name of the model, and eight digits that change with the instructions, the schema and
     * the way of writing, as in {@code gpt-4o-2024-08-06#3f2a91c0}.
     */
    public String version() {
        return version(model.value());
    }

    /** The same, of the model that the provider says has answered. */
    String version(String answered) {
        String written = List.of(task.systemPrompt(), task.schema().json(), task.strict(), sampling)
                .toString();
        return answered + "#" + ByteString.encodeUtf8(written).sha256().hex().substring(0, DIGITS);
    }
}
