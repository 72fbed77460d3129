package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.engine.review.QueueRefusedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisTargetTest {
    @Test
    void readsAServerWithEverythingLeftOut() {
        assertThat(RedisTarget.parse("redis://localhost")).isEqualTo(RedisTarget.server("localhost", 6379));
    }

    @Test
    void readsAServerWithEverythingSaid() {
        assertThat(RedisTarget.parse("rediss://alice:p%40ss+w%C3%B6rd@redis.example:7000/3"))
                .isEqualTo(new RedisTarget.Server(
                        List.of(new RedisAddress("redis.example", 7000)),
                        Optional.of(new RedisLogin("alice", "p@ss+wörd")),
                        3,
                        true));
    }

    @Test
    void takesAPasswordAloneForTheDefaultUsers() {
        assertThat(RedisTarget.parse("redis://:secret@[::1]:7000/").login())
                .contains(new RedisLogin("default", "secret"));
    }

    @Test
    void takesWhateverStandsBeforeTheLastAtForTheLogin() {
        assertThat(RedisTarget.parse("redis://alice:a/b@c?d#e@host"))
                .isEqualTo(new RedisTarget.Server(
                        List.of(new RedisAddress("host", 6379)),
                        Optional.of(new RedisLogin("alice", "a/b@c?d#e")),
                        0,
                        false));
    }

    @Test
    void readsTheNodesOfACluster() {
        assertThat(RedisTarget.parse("redis://one:7001,two,[fe80::1]:7003"))
                .isEqualTo(new RedisTarget.Server(
                        List.of(
                                new RedisAddress("one", 7001),
                                new RedisAddress("two", 6379),
                                new RedisAddress("fe80::1", 7003)),
                        Optional.empty(),
                        0,
                        false));
    }

    @Test
    void readsSentinels() {
        assertThat(RedisTarget.parse("redis-sentinel://alice:secret@one,two:26380/primary"))
                .isEqualTo(new RedisTarget.Sentinel(
                        List.of(new RedisAddress("one", 26_379), new RedisAddress("two", 26_380)),
                        Optional.of(new RedisLogin("alice", "secret")),
                        "primary"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    redis://alice:secret@one:1,[::1]:2/5        | redis://alice@one:1,[::1]:2/5
                    rediss://:secret@one                        | rediss://default@one:6379
                    redis-sentinel://alice:secret@one/primary   | redis-sentinel://alice@one:26379/primary
                    """)
    void printsItselfWithoutThePassword(String url, String printed) {
        assertThat(RedisTarget.parse(url)).hasToString(printed);
    }

    @Test
    void aLoginDoesNotPrintItsPassword() {
        assertThat(new RedisLogin("alice", "secret")).hasToString("alice:***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""                               | must begin with redis://, rediss:// or redis-sentinel://; write for example redis://localhost:6379
                    alice:secret@localhost:6379      | must begin with redis://, rediss:// or redis-sentinel://; write for example redis://localhost:6379
                    http://alice:secret@localhost    | must begin with redis://, rediss:// or redis-sentinel://; write for example redis://localhost:6379
                    redis://                         | names no host; write for example redis://localhost:6379
                    redis://alice:secret@            | names no host; write for example redis://localhost:6379
                    redis://one,,two                 | names no host; write for example redis://localhost:6379
                    redis://alice:secret             | has a port that is not a number from 1 to 65535; write host:6379
                    redis://host:0                   | has a port that is not a number from 1 to 65535; write host:6379
                    redis://host:65536               | has a port that is not a number from 1 to 65535; write host:6379
                    redis://host:                    | has a port that is not a number from 1 to 65535; write host:6379
                    redis://::1:6379                 | has an IPv6 address without brackets; write redis://[::1]:6379
                    redis://host/secret              | has a database that is not a number; write redis://host:6379/0
                    redis://host/-1                  | has a database that is not a number; write redis://host:6379/0
                    redis://secret@host              | has a user without a password; write redis://user:password@host:6379
                    redis://alice:@host              | has a user without a password; write redis://user:password@host:6379
                    redis://alice:secret%@host       | has a % in its login that is no escape; write it as %25
                    redis://host?password=secret     | has options after ? or #, which are not understood; leave them out
                    redis-sentinel://alice:secret@h  | does not name the master that the Sentinels watch; write redis-sentinel://host:26379,host:26379/master-name
                    """)
    void refusesABadUrlWithoutRepeatingIt(String url, String message) {
        assertThatExceptionOfType(QueueRefusedException.class)
                .isThrownBy(() -> RedisTarget.parse(url))
                .withMessage("The Redis URL " + message + ".")
                .withMessageNotContaining("secret");
    }
}
