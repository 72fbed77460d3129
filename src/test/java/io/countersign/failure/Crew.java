package io.countersign.failure;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who is in a world, and how much they push.
 *
 * @param consoles how many people work
 * @param backlog how many open items there may be before producers wait
 * @param entries how many entries are pushed at least
 * @param seed of all choices
 */
record Crew(int consoles, int backlog, int entries, long seed) {
    private static final int PRODUCERS = 2;
    private static final int OBSERVERS = 2;

    /** Lets them begin. Producers push what there is to push, and go on until it is over. */
    void begin(World world, AtomicBoolean over) {
        for (int i = 0; i < OBSERVERS; i++) {
            world.addObserver();
        }
        LiveView view = world.observers().getFirst().view();
        for (int i = 0; i < PRODUCERS; i++) {
            world.addProducer(seed + i, () -> !over.get() && view.size() < backlog);
        }
        for (int i = 0; i < consoles; i++) {
            world.addSeat().start(seed + i);
        }
    }

    boolean hasPushedAll(World world) {
        return world.pushed() >= entries;
    }
}
