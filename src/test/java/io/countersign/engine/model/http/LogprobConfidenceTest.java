package io.countersign.engine.model.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.countersign.engine.model.Confidence;
import io.countersign.engine.model.format.Span;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogprobConfidenceTest {
    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final String WRITTEN = "{\"d\":\"approve\"}";
    private static final Span WHOLE = new Span(0, WRITTEN.length());
    private static final Span VALUE = new Span(6, 13);

    @Test
    void isTheProductOfTheProbabilities() {
        assertThat(of(tokens("{\"d\":\"", .9, "app", .5, "rove", .8, "\"}", 1.0), WRITTEN, WHOLE))
                .isCloseTo(.36, EXACTLY);
    }

    @Test
    void ofAPartIsTheProductOfTheTokensThatTouchIt() {
        assertThat(of(tokens("{\"d\":\"", .9, "app", .5, "rove", .8, "\"}", .7), WRITTEN, VALUE))
                .isCloseTo(.4, EXACTLY);
        assertThat(of(tokens("{\"d\":", .9, "\"app", .5, "rove\"}", .8), WRITTEN, VALUE))
                .isCloseTo(.4, EXACTLY);
    }

    @Test
    void aTossBetweenTwoWordsStaysAToss() {
        assertThat(of(tokens("{", 1.0, "\"", 1.0, "d", 1.0, "\":\"", 1.0, "approve", .5, "\"}", 1.0), WRITTEN, WHOLE))
                .isCloseTo(.5, EXACTLY);
    }

    @Test
    void whatWasThoughtBeforeOrEndsTheTurnDoesNotCount() {
        assertThat(of(tokens("hm {", .1, WRITTEN, .9, "<|im_end|>", .2), WRITTEN, WHOLE))
                .isCloseTo(.9, EXACTLY);
    }

    @Test
    void aTokenMayEndWithinACharacter() {
        String written = "{\"d\":\"é\"}";
        var tokens = List.of(
                new TokenChance("{\"d\":\"", Math.log(.9)),
                new TokenChance("\u00c3", Math.log(.5)),
                new TokenChance("\u00a9", Math.log(.8)),
                new TokenChance("\"}", Math.log(.7)));

        assertThat(LogprobConfidence.of(tokens, written, new Span(6, 7)).value())
                .isCloseTo(.4, EXACTLY);
    }

    @Test
    void isUnknownWhereTheTokensAreThoseOfAnotherText() {
        assertThat(LogprobConfidence.of(tokens("{\"d\":\"reject\"}", .9), WRITTEN, WHOLE))
                .isEqualTo(Confidence.Unknown.MISSING);
    }

    @Test
    void isUnknownWhereALogarithmIsNone() {
        var impossible = List.of(new TokenChance("{\"d\":", .1), new TokenChance("\"approve\"}", -.5));
        var none = List.of(new TokenChance(WRITTEN, Double.NaN));

        assertThat(LogprobConfidence.of(impossible, WRITTEN, WHOLE).isKnown()).isFalse();
        assertThat(LogprobConfidence.of(none, WRITTEN, WHOLE).isKnown()).isFalse();
    }

    private static double of(List<TokenChance> tokens, String written, Span part) {
        Confidence confidence = LogprobConfidence.of(tokens, written, part);
        assertThat(confidence.isKnown()).isTrue();
        return confidence.value();
    }

    private static List<TokenChance> tokens(Object... textsAndProbabilities) {
        var tokens = new ArrayList<TokenChance>();
        for (int i = 0; i < textsAndProbabilities.length; i += 2) {
            tokens.add(new TokenChance(
                    (String) textsAndProbabilities[i], Math.log((double) textsAndProbabilities[i + 1])));
        }
        return tokens;
    }
}
