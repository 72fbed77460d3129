package io.countersign.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void isShortAndReadable() {
        assertThat(ErrorCode.of(new IOException("secret"))).matches("[0-9A-V]{4}:[0-9A-V]{4}");
    }

    @Test
    void theSamePlaceHasTheSameCodeWhateverTheMessageSays() {
        assertThat(ErrorCode.of(failure("one"))).isEqualTo(ErrorCode.of(failure("two")));
    }

    @Test
    void anotherPlaceOfTheSameKindSharesTheFirstHalf() {
        var here = ErrorCode.of(failure("one"));
        var there = ErrorCode.of(otherFailure());
        assertThat(there).isNotEqualTo(here).startsWith(here.substring(0, 4));
    }

    @Test
    void anotherKindHasAnotherFirstHalf() {
        assertThat(ErrorCode.of(new IllegalStateException()).substring(0, 4))
                .isNotEqualTo(ErrorCode.of(new IOException()).substring(0, 4));
    }

    @Test
    void causesCount() {
        assertThat(ErrorCode.of(new IllegalStateException(new IOException())))
                .isNotEqualTo(ErrorCode.of(new IllegalStateException(new RuntimeException())));
    }

    private static IOException failure(String message) {
        return new IOException(message);
    }

    private static IOException otherFailure() {
        return new IOException("other");
    }
}
