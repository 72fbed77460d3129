package io.countersign.app.desktop;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.AuditSeals;
import io.countersign.engine.review.AuditTrail;
import io.countersign.engine.review.QueueRefusedException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether lines of the audit that were sealed on this computer have gone; that takes one look, not a verification. */
final class SealedPast {
    private SealedPast() {}

    /** A sentence, if something is wrong. */
    static Optional<String> report(AuditTrail trail, Path file) {
        try {
            long missing = AuditSeals.open(file).newest() - trail.head().number();
            return missing > 0 ? Optional.of(Texts.of("start.audit-shorter", missing)) : Optional.empty();
        } catch (QueueRefusedException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
    }
}
