package io.countersign.app.triage.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentTest {
    @Test
    void followsTheLineBefore() {
        assertThat(Indent.after("{\n    \"a\": 1,")).isEqualTo("    ");
        assertThat(Indent.after("")).isEmpty();
    }

    @Test
    void goesAStepFurtherAfterAnOpeningBracket() {
        assertThat(Indent.after("{")).isEqualTo("  ");
        assertThat(Indent.after("{\n  \"a\": [ ")).isEqualTo("    ");
    }
}
