package io.countersign.app.shell;

import java.time.Duration;

/** How the connection stands, as the window shows it. */
public sealed interface RedisState {
    record Connecting() implements RedisState {}

    /** The server answers, the last time after this long. */
    record Connected(Duration latency) implements RedisState {}

    /** The server does not answer; the reason is one sentence that says what is wrong and what to do. */
    record Unreachable(String reason) implements RedisState {}
}
