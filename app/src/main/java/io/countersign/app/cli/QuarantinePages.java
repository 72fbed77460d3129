package io.countersign.app.cli;

import io.countersign.engine.review.Quarantine;
import java.util.List;
import java.util.function.Predicate;

/** Goes through the quarantine from the oldest entry on, a page at a time. */
final class QuarantinePages {
    private static final int PAGE = 100;

    private final Quarantine quarantine;

    QuarantinePages(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Hands over entry after entry until it is told to stop. */
    void whileTrue(Predicate<Quarantine.Entry> visitor) {
        List<Quarantine.Entry> page = quarantine.list("", PAGE);
        while (!page.isEmpty()) {
            for (Quarantine.Entry entry : page) {
                if (!visitor.test(entry)) {
                    return;
                }
            }
            page = quarantine.list(page.getLast().id(), PAGE);
        }
    }
}
