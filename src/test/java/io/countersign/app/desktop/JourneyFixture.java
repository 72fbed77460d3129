package io.countersign.app.desktop;

import io.countersign.engine.redis.RedisServerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Alice, with a home and a Redis of her own. */
abstract class JourneyFixture {
    final RedisServerFixture redis = RedisServerFixture.startDurable();

    @TempDir
    Path home;

    @BeforeEach
    final void signInAsAlice() throws IOException {
        Files.writeString(home.resolve("settings.json"), settings());
    }

    @AfterEach
    final void stopRedis() {
        redis.close();
    }

    /** What she has set in the window. */
    String settings() {
        return "{\"reviewer\":\"alice\"}";
    }
}
