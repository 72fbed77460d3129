package io.countersign.failure;

import static io.countersign.failure.World.awaitThat;

import io.countersign.engine.redis.TcpProxy;
import io.countersign.engine.review.ReviewState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntSupplier;

/** Causes mischief in a world, one at a time, each until somebody has felt it. */
final class Chaos {
    private static final List<Duration> OFFSETS = List.of(Duration.ZERO, Duration.ofHours(5), Duration.ofHours(-5));
    private static final List<Mischief> KILLS =
            List.of(Mischief.KILL_REDIS, Mischief.KILL_CONSOLE, Mischief.KILL_BEFORE_SENDING);
    private static final int MANY_TROUBLES = 8;
    private static final int SOME_CLICKS = 10;

    private record Party(TcpProxy proxy, IntSupplier felt, int enough) {}

    private final World world;
    private final Random random;
    private final Map<Mischief, Integer> done = new EnumMap<>(Mischief.class);

    Chaos(World world, long seed) {
        this.world = world;
        this.random = new Random(seed);
    }

    /** How often what was caused. */
    Map<Mischief, Integer> done() {
        return done;
    }

    /** Every second one is the end of a process. */
    Mischief any() {
        List<Mischief> choice = random.nextBoolean() ? KILLS : List.of(Mischief.values());
        return choice.get(random.nextInt(choice.size()));
    }

    void cause(Mischief mischief) {
        switch (mischief) {
            case KILL_REDIS -> killRedis();
            case FREEZE_REDIS -> freezeRedis();
            case KILL_CONSOLE -> replace(anySeat());
            case KILL_BEFORE_SENDING -> killBeforeSending(anySeat());
            case FREEZE_CONSOLE -> freezePastItsClaims(anySeat());
            case SKEW_CLOCK -> anySeat().tell("clock " + anyOffset());
            case DROP_REPLIES, CLOSE_ON_REPLY, DELAY_REPLIES, CUT_REQUESTS, BLACK_HOLE ->
                spoil(anyParty(), sometimes(mischief.fault().orElseThrow()));
        }
        done.merge(mischief, 1, Integer::sum);
    }

    private void killRedis() {
        int before = world.count(Say.TROUBLE);
        world.server().kill();
        awaitThat("a console feels that Redis is gone", () -> world.count(Say.TROUBLE) > before);
        world.server().restart();
    }

    private void freezeRedis() {
        int before = world.count(Say.TROUBLE);
        world.server().pause();
        awaitThat("a console feels that Redis is silent", () -> world.count(Say.TROUBLE) > before);
        world.server().resume();
    }

    private void replace(Seat seat) {
        seat.kill();
        seat.proxy().heal();
        seat.start(random.nextLong(), anyOffset(), false);
    }

    void killBeforeSending(Seat seat) {
        holdInHands(seat);
        int clicks = seat.count(Say.CLICKED);
        int troubles = seat.count(Say.TROUBLE);
        seat.proxy().set(new TcpProxy.Fault.BlackHole());
        seat.tell("work");
        awaitThat(
                "a verdict is in the journal of " + seat.reviewer(),
                () -> seat.count(Say.CLICKED) > clicks || seat.count(Say.TROUBLE) > troubles + MANY_TROUBLES);
        replace(seat);
    }

    void freezePastItsClaims(Seat seat) {
        holdInHands(seat);
        seat.freeze();
        awaitThat("the claims of " + seat.reviewer() + " have lapsed", () -> !holdsClaims(seat));
        if (random.nextBoolean()) {
            awaitClicks(SOME_CLICKS);
        }
        seat.thaw();
        seat.tell("work");
    }

    private void holdInHands(Seat seat) {
        int before = seat.count(Say.THINKING);
        seat.tell("think");
        awaitThat(seat.reviewer() + " has claimed something", () -> seat.count(Say.THINKING) > before);
    }

    private boolean holdsClaims(Seat seat) {
        return world.observers().getFirst().view().rows().stream()
                .anyMatch(row ->
                        row.state() == ReviewState.CLAIMED && seat.reviewer().equals(row.owner()));
    }

    /** Returns when people have clicked so often again. */
    void awaitClicks(int more) {
        int before = world.count(Say.CLICKED);
        awaitThat("people go on clicking", () -> world.count(Say.CLICKED) >= before + more);
    }

    private void spoil(Party party, TcpProxy.Fault fault) {
        int before = party.felt().getAsInt();
        party.proxy().set(fault);
        awaitThat("a fault is felt: " + fault, () -> party.felt().getAsInt() >= before + party.enough());
        party.proxy().heal();
    }

    /** Half of the faults spare some of the bytes, so that a conversation breaks in its middle. */
    private TcpProxy.Fault sometimes(TcpProxy.Fault fault) {
        return random.nextBoolean() ? new TcpProxy.Fault.Sometimes(fault, 3) : fault;
    }

    private Party anyParty() {
        var parties = new ArrayList<Party>();
        world.seats()
                .forEach(seat -> parties.add(new Party(seat.proxy(), () -> troubles(seat), 1 + random.nextInt(3))));
        world.producers().forEach(each -> parties.add(new Party(each.proxy(), () -> felt(each), 1)));
        world.observers().forEach(each -> parties.add(new Party(each.proxy(), () -> felt(each), SOME_CLICKS)));
        return parties.get(random.nextInt(parties.size()));
    }

    private static int troubles(Seat seat) {
        return seat.count(Say.TROUBLE) + seat.count(Say.AGAIN);
    }

    /** A producer that has nothing to push feels nothing, and then the others' clicks count. */
    private int felt(Producer producer) {
        return producer.losses() + world.count(Say.CLICKED) / SOME_CLICKS;
    }

    /** An observer may be waiting for long. */
    private int felt(Observer observer) {
        return observer.view().losses() * SOME_CLICKS + world.count(Say.CLICKED);
    }

    private Seat anySeat() {
        return world.seats().get(random.nextInt(world.seats().size()));
    }

    private Duration anyOffset() {
        return OFFSETS.get(random.nextInt(OFFSETS.size()));
    }
}
