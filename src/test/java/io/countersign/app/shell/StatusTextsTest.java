package io.countersign.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.KeyMap;
import io.countersign.app.ui.KeyStroke;
import io.countersign.app.ui.Tone;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StatusTextsTest {
    private final StatusModel model = new StatusModel();
    private final KeyBindings keys = new KeyBindings();
    private final StatusTexts texts = new StatusTexts(model, keys);

    @Test
    void aFastConnectionShowsTenthsOfAMillisecond() {
        model.redisProperty().set(new RedisState.Connected(Duration.ofNanos(420_000)));
        assertThat(texts.redis().getValue()).isEqualTo("Redis 0.4 ms");
        assertThat(texts.redisTone().getValue()).isEqualTo(Tone.SUCCESS);
        assertThat(texts.outage().getValue()).isEmpty();
    }

    @Test
    void aSlowConnectionShowsWholeMilliseconds() {
        model.redisProperty().set(new RedisState.Connected(Duration.ofMillis(1234)));
        assertThat(texts.redis().getValue()).isEqualTo("Redis 1,234 ms");
    }

    @Test
    void aProblemOfTheVerdictsIsToldUntilItIsSolved() {
        model.waitingVerdictsProperty().set(2);
        model.problemProperty().set("Redis refuses to write: its disk is full. Free some room there.");
        assertThat(texts.problem().getValue())
                .isEqualTo("Verdicts wait: Redis refuses to write: its disk is full. Free some room there.");
        assertThat(texts.problemExplained().getValue()).contains("Free some room there. Nothing is lost");
        model.problemProperty().set("");
        assertThat(texts.problem().getValue()).isEmpty();
    }

    @Test
    void aProblemThatTheOutageTellsIsNotToldTwice() {
        model.waitingVerdictsProperty().set(2);
        model.problemProperty().set("Redis at localhost does not answer.");
        model.redisProperty().set(new RedisState.Unreachable("the server does not answer."));
        assertThat(texts.problem().getValue()).isEmpty();
    }

    @Test
    void anOutageSaysWhyInTheBanner() {
        model.redisProperty().set(new RedisState.Unreachable("the server at localhost:6379 refuses the connection."));
        assertThat(texts.redis().getValue()).isEqualTo("Redis not reachable");
        assertThat(texts.outage().getValue())
                .isEqualTo("Redis is not reachable: the server at localhost:6379 refuses the connection.");
        assertThat(texts.redisTone().getValue()).isEqualTo(Tone.DANGER);
    }

    @Test
    void beforeTheFirstAnswerItIsConnecting() {
        assertThat(texts.redis().getValue()).isEqualTo("Connecting to Redis");
        assertThat(texts.redisTone().getValue()).isEqualTo(Tone.NEUTRAL);
    }

    @Test
    void newItemsNameTheKeyThatShowsThem() {
        assertThat(texts.newItems().getValue()).isEmpty();
        model.newItemsProperty().set(1200);
        assertThat(texts.newItems().getValue()).isEqualTo("1,200 new — press .");
        keys.remap(KeyMap.SHOW_NEW, KeyStroke.typed('n'));
        assertThat(texts.newItems().getValue()).isEqualTo("1,200 new — press N");
        keys.singleCharactersProperty().set(false);
        assertThat(texts.newItems().getValue()).isEqualTo("1,200 new");
    }

    @Test
    void countsThatAreZeroSayNothing() {
        assertThat(texts.waiting().getValue()).isEmpty();
        assertThat(texts.quarantined().getValue()).isEmpty();
        assertThat(texts.tasks().getValue()).isEmpty();
    }

    @Test
    void countsAreNamedInSingularAndPlural() {
        model.waitingVerdictsProperty().set(1);
        assertThat(texts.waiting().getValue()).isEqualTo("1 verdict waits here");
        model.waitingVerdictsProperty().set(3);
        assertThat(texts.waiting().getValue()).isEqualTo("3 verdicts wait here");
        model.quarantinedProperty().set(2);
        assertThat(texts.quarantined().getValue()).isEqualTo("2 in quarantine");
    }
}
