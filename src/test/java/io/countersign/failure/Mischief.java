package io.countersign.failure;

import io.countersign.engine.redis.TcpProxy.Fault;
import java.time.Duration;
import java.util.Optional;

/** What goes wrong. */
enum Mischief {
    KILL_REDIS,
    FREEZE_REDIS,
    KILL_CONSOLE,
    /** Between the journal and the queue. */
    KILL_BEFORE_SENDING,
    /** Past the end of its claims. */
    FREEZE_CONSOLE,
    SKEW_CLOCK,
    DROP_REPLIES(new Fault.DropReplies()),
    CLOSE_ON_REPLY(new Fault.CloseOnReply()),
    DELAY_REPLIES(new Fault.DelayReplies(Duration.ofMillis(700))),
    CUT_REQUESTS(new Fault.CutRequests()),
    BLACK_HOLE(new Fault.BlackHole());

    private final Optional<Fault> fault;

    Mischief() {
        fault = Optional.empty();
    }

    Mischief(Fault onTheWay) {
        fault = Optional.of(onTheWay);
    }

    /** The fault of a connection that it is; otherwise empty. */
    Optional<Fault> fault() {
        return fault;
    }
}
