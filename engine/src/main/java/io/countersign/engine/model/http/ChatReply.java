package io.countersign.engine.model.http;

import io.countersign.engine.model.Usage;
import java.util.List;

/**
 * What a server replied.
 *
 * @param model which model the server says has answered; empty if it does not say
 * @param content what the model wrote
 * @param finish why it stopped
 * @param refusal why the model will not answer; empty if it does
 * @param tokens how likely each token was; empty if the server does not say
 * @param usage what it used up
 */
record ChatReply(String model, String content, Finish finish, String refusal, List<TokenChance> tokens, Usage usage) {
    /** Why a model stops. */
    enum Finish {
        /** It was done. */
        STOP,
        /** The answer reached its greatest length. */
        LENGTH,
        /** A filter stopped it. */
        CONTENT_FILTER,
        /** It called a tool, though there is none. */
        TOOL,
        /** The server does not say, or says something of its own. */
        UNSAID;

        static Finish of(String word) {
            return switch (word) {
                case "stop", "eos", "end_turn" -> STOP;
                case "length", "max_tokens", "model_length" -> LENGTH;
                case "content_filter", "safety" -> CONTENT_FILTER;
                case "tool_calls", "function_call" -> TOOL;
                default -> UNSAID;
            };
        }
    }
}
