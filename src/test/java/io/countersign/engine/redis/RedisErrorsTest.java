package io.countersign.engine.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.QueueUnavailableException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

class RedisErrorsTest {
    private final RedisErrors errors = new RedisErrors(RedisTarget.parse("redis://alice:secret@host"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LOADING Redis is loading the dataset in memory     | is still loading its data
                    TRYAGAIN Multiple keys request during rehashing    | is moving the queue to another node
                    READONLY You can't write against a read only one   | is a read-only replica now
                    NOREPLICAS Not enough good replicas to write.      | has too few replicas
                    MASTERDOWN Link with MASTER is down                | has lost its primary
                    CLUSTERDOWN The cluster is down                    | is a cluster with nodes missing
                    OOM command not allowed when used memory > limit   | has no memory left; raise its maxmemory
                    MISCONF Errors writing to the AOF file             | cannot write to its disk; free some space
                    BUSY Redis is busy running a script                | is busy with a script
                    UNBLOCKED force unblock from blocking operation    | ended the wait
                    OOM command not allowed. script: 8f, on @user_script:1. | has no memory left
                    ERR Error running script (call to f_8f): @user_script:1: @user_script: 1: -OOM no | has no memory left
                    ERR max number of clients reached                  | has no connection left
                    """)
    void aReplyThatSaysNotNowIsUnavailable(String reply, String said) {
        assertThat(errors.translate(new JedisDataException(reply)))
                .isInstanceOf(QueueUnavailableException.class)
                .hasMessageStartingWith("Redis at redis://alice@host:6379 " + said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NOAUTH Authentication required.                    | asks for a login
                    WRONGPASS invalid username-password pair           | refused the login
                    NOPERM User eve has no permissions to run the 'lpush' command | does not let this user run LPUSH; ask an admin of Redis for the rights of a console, as docs/access.md names them, or log in as a user who has them.
                    NOPERM this user has no permissions to access one of the keys used as arguments | does not let this user use one of the queue's keys; ask an admin of Redis
                    ERR The user executing the script can't run this command or subcommand script: 8f | does not let this user change anything here; ask an admin of Redis
                    DENIED Redis is running in protected mode          | accepts only connections from its own machine
                    ERR unknown command 'XAUTOCLAIM'                   | refused a command: ERR unknown command
                    WRONGTYPE Operation against a key                  | refused a command: WRONGTYPE Operation
                    ERR Error running script (call to f_8f): @user_script:1: WRONGTYPE no | refused a command: WRONGTYPE no
                    """)
    void aReplyThatWillNotChangeIsRefused(String reply, String said) {
        assertThat(errors.translate(new JedisDataException(reply)))
                .isInstanceOf(QueueRefusedException.class)
                .hasMessageStartingWith("Redis at redis://alice@host:6379 " + said);
    }

    @Test
    void aRedirectionThatLedNowhereIsUnavailable() {
        assertThat(errors.translate(new JedisMovedDataException("MOVED 1 host:1", new HostAndPort("host", 1), 1)))
                .isInstanceOf(QueueUnavailableException.class)
                .hasMessageEndingWith("is moving the queue to another node.");
    }

    @Test
    void waitingInVainForAFreeConnectionIsUnavailable() {
        assertThat(errors.translate(new JedisException("Could not get a resource", new NoSuchElementException())))
                .isInstanceOf(QueueUnavailableException.class)
                .hasMessageContaining("is answering too slowly");
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        QueueException translated = errors.translate(new JedisException(new InterruptedException()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(translated).isInstanceOf(QueueUnavailableException.class);
    }
}
