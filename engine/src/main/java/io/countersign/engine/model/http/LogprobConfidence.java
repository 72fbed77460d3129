package io.countersign.engine.model.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.format.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Confidence from the probabilities of tokens.
 *
 * <p>It is the probability of what was written, by the chain rule: <i>p = Π p(token | tokens before) = exp(Σ logprob)</i>, over the
 * tokens that touch the part in question. That is how an autoregressive model defines the probability of a sequence (Bengio et al.,
 * "A Neural Probabilistic Language Model", JMLR 3, 2003, section 1; Malinin and Gales, "Uncertainty Estimation in
 * Autoregressive Structured Prediction", ICLR 2021, section 2). The mean per token, exp(Σ logprob / n), is not used, although it is common:
 * the brackets, quotes and names of JSON are certain, so that a coin toss between two words would come out above .9. The product never
 * claims more than the model does; a long text comes out near 0, and then the part that decides should be named.
 */
final class LogprobConfidence {
    private LogprobConfidence() {}

    /**
     * How likely the part of the text was; missing if the tokens do not spell the text or a probability is none.
     *
     * @param tokens all tokens of the text; there may be others before and after, such as thoughts
     */
    static Confidence of(List<TokenChance> tokens, String written, Span part) {
        String all = tokens.stream().map(TokenChance::text).collect(Collectors.joining());
        int offset = all.lastIndexOf(bytes(written));
        if (offset < 0) {
            return Confidence.Unknown.MISSING;
        }
        int start = offset + bytes(written.substring(0, part.start())).length();
        int end = start + bytes(part.of(written)).length();
        return Confidence.of(Math.exp(sum(tokens, start, end)));
    }

    /** NaN if a logarithm is above 0 or none. */
    private static double sum(List<TokenChance> tokens, int start, int end) {
        double sum = 0;
        int at = 0;
        for (TokenChance token : tokens) {
            int next = at + token.text().length();
            if (at < end && next > start) {
                sum += token.logprob() <= 0 ? token.logprob() : Double.NaN;
            }
            at = next;
        }
        return sum;
    }

    /** One character for each byte of the text's UTF-8. */
    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
