package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.ReviewDesk;
import java.util.List;
import java.util.Optional;

/** The review queue, opened when the first decision needs people. */
final class PeopleOnDemand implements ReviewDesk, AutoCloseable {
    private final CommandContext context;
    private final boolean nobody;
    private Optional<OpenQueue> open = Optional.empty();

    PeopleOnDemand(CommandContext context, boolean nobody) {
        this.context = context;
        this.nobody = nobody;
    }

    @Override
    public void submit(List<byte[]> entries) {
        if (nobody || entries.isEmpty()) {
            return;
        }
        OpenQueue queue = open.orElseGet(context::open);
        open = Optional.of(queue);
        queue.queue().push(entries);
    }

    @Override
    public void close() {
        open.ifPresent(OpenQueue::close);
    }
}
