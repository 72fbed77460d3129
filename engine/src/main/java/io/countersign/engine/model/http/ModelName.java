package io.countersign.engine.model.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a provider calls a model. A floating name, such as {@code gpt-4o}, may mean another model tomorrow; thresholds, calibration and
 * drift baselines then hold for a model that is no longer asked, so it is refused unless it is allowed. A name is pinned if it has
 * one of these:
 *
 * <ul>
 *   <li>a date, as in {@code gpt-4o-2024-08-06}, {@code claude-sonnet-4-5-20250929}, {@code gpt-4-0613} or {@code mistral-large-2411};
 *   <li>a digest of 12 or more hexadecimal digits, as in {@code llama3@sha256:365c0bd3c000…} or {@code judge@365c0bd3c000};
 *   <li>a tag with the quantization, as in Ollama's {@code llama3:8b-instruct-q4_0}; a tag with a size only, as in {@code
 *       llama3:8b}, is moved when the model is published anew;
 *   <li>a version that providers do not use again, as in {@code gemini-1.5-pro-002} or {@code judge:v1.3};
 *   <li>the name of a file with weights, as llama.cpp serves it: {@code qwen2.5-7b-instruct.gguf}.
 * </ul>
 *
 * <p>{@code latest} is never pinned, whatever else the name says. The rule reads names: whether whoever serves the model
 * keeps to them, it cannot know. Immutable.
 *
 * @param value 1 to 200 characters without spaces
 * @param floatingAllowed whether the name may be a floating one
 */
public record ModelName(String value, boolean floatingAllowed) {
    private static final int LONGEST = 200;
    private static final Pattern LATEST = Pattern.compile("(^|[^a-z0-9])latest($|[^a-z0-9])");
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final List<Pattern> PINS = List.of(
            Pattern.compile("(?<!\\d)20\\d\\d(-?)" + MONTH + "\\1" + DAY + "(?!\\d)"),
            Pattern.compile("-(?:" + MONTH + DAY + "|2\\d" + MONTH + ")(?![\\da-z])"),
            Pattern.compile("[@:][0-9a-f]{12,64}$"),
            Pattern.compile(":(?:[^/]*[-_.])?(?:q\\d|iq\\d|[bf]p?16|fp?32|fp8|int[48]|mxfp4|nvfp4)"),
            Pattern.compile("-00\\d$"),
            Pattern.compile("(?:[:@]v?|-v)\\d+(?:\\.\\d+)+$"),
            Pattern.compile("\\.(?:gguf|safetensors)$"));

    /**
     * @throws IllegalArgumentException if this is no name, or a floating one and that is not allowed
     */
    public ModelName {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException(
                    "a model's name must have 1 to %d characters and no spaces".formatted(LONGEST));
        }
        if (!floatingAllowed && isFloating(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" may mean another model tomorrow; name a dated or numbered version, or set allow_floating"
                            .formatted(value));
        }
    }

    /** Whether the name may come to mean another model. */
    public boolean isFloating() {
        return isFloating(value);
    }

    private static boolean isFloating(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return LATEST.matcher(folded).find()
                || PINS.stream().noneMatch(pin -> pin.matcher(folded).find());
    }
}
