package io.countersign.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Attacks and innocent texts as people write them. A third of each was held back while the phrases were written; of those the
 * tests ask for most, not for all.
 */
class InjectionCorpusTest {
    private static final InjectionGuard GUARD = new InjectionGuard();

    /** A text and whether it has to be blocked or only flagged. */
    record Attack(boolean blocked, String text) {
        static List<Attack> all(String resource) {
            return Lines.of(resource).stream()
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Attack(parts[1].equals("high"), parts[2]))
                    .toList();
        }

        boolean isSeen() {
            List<GuardFinding> findings = GUARD.inspect(TextNode.valueOf(text));
            return findings.stream()
                    .anyMatch(finding -> !blocked || finding.severity().blocks());
        }
    }

    static List<Attack> attacks() {
        return Attack.all("corpus/attacks.txt");
    }

    static List<String> innocents() {
        return Lines.of("corpus/innocents.txt");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void seesTheAttack(Attack attack) {
        assertThat(attack.isSeen()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void letsTheInnocentPass(String text) {
        assertThat(GUARD.inspect(TextNode.valueOf(text))).isEmpty();
    }

    @Test
    void seesMostAttacksThatWereHeldBack() {
        List<Attack> attacks = Attack.all("corpus/attacks-held-back.txt");

        assertThat(attacks.stream().filter(Attack::isSeen)).hasSizeGreaterThan(attacks.size() * 8 / 10);
    }

    @Test
    void letsNearlyAllInnocentsPassThatWereHeldBack() {
        assertThat(Lines.of("corpus/innocents-held-back.txt").stream()
                        .filter(text -> !GUARD.inspect(TextNode.valueOf(text)).isEmpty()))
                .hasSizeLessThanOrEqualTo(2);
    }
}
