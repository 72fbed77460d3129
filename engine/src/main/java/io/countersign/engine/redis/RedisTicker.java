package io.countersign.engine.redis;

import io.countersign.engine.review.QueueRefusedException;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.TickResult;
import java.util.function.Supplier;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol.Command;

/**
 * Carries out what falls due by itself, in rounds that each block the server only shortly. It leaves its script in the queue,
 * so that producers in any language can do the same.
 */
final class RedisTicker {
    private static final int ROUND = 100;

    private final QueueServer server;
    private volatile boolean offered;

    RedisTicker(QueueServer server) {
        this.server = server;
    }

    TickResult tick() {
        if (!offered) {
            offerScript();
            offered = true;
        }
        return rounds(this::unconfirmed);
    }

    int expireDue(Reviewer by) {
        return rounds(() -> confirmed(by)).expired();
    }

    private void offerScript() {
        server.call(
                new CommandArguments(Command.SET).key(server.keys().own("tick")).add(Script.TICK.source()));
    }

    private Reply unconfirmed() {
        return server.run(Script.TICK, ROUND, "0", "");
    }

    private Reply confirmed(Reviewer by) {
        Reply round = server.run(Script.TICK, ROUND, "1", by);
        if (round.list().size() == 1) {
            throw QueueRefusedException.deciderNeeded(by);
        }
        return round;
    }

    private static TickResult rounds(Supplier<Reply> oneRound) {
        int lapsed = 0;
        int published = 0;
        int expired = 0;
        Reply round;
        do {
            round = oneRound.get();
            lapsed += round.at(0).count();
            published += round.at(1).count();
            expired += round.at(2).count();
        } while (round.at(4).count() == 1);
        return new TickResult(lapsed, published, expired, round.at(3).count());
    }
}
