package io.countersign.app.cli;

import io.countersign.app.start.OpenQueue;
import io.countersign.engine.decision.ReviewDesk;
import java.util.List;
import java.util.Optional;

/** The review queue, opened when the first decision needs people, or at once if the command line names its server. */
final class PeopleOnDemand implements ReviewDesk, AutoCloseable {
    private final CommandContext context;
    private final boolean nobody;
    private Optional<OpenQueue> open = Optional.empty();

    PeopleOnDemand(CommandContext context, boolean nobody) {
        this.context = context;
        this.nobody = nobody;
    }

    /** Whoever names a server on the command line hears at once if it cannot be used, in a dry run too. */
    void openIfNamed() {
        if (!context.shared().namesServer()) {
            return;
        }
        OpenQueue queue = context.open();
        if (nobody) {
            queue.close();
        } else {
            open = Optional.of(queue);
        }
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
