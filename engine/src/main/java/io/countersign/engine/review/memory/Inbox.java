package io.countersign.engine.review.memory;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.EntryReader;
import io.countersign.engine.review.EntryReading;
import io.countersign.engine.review.IntakeResult;
import io.countersign.engine.review.Malformed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Raw entries on their way to the ledger or into quarantine. Guarded by the queue. */
final class Inbox {
    private final Deque<byte[]> raw = new ArrayDeque<>();
    private final EntryReader reader = new EntryReader();
    private final Ledger ledger;
    private final SetAside quarantine;
    private long duplicates;

    Inbox(Ledger ledger, SetAside quarantine) {
        this.ledger = ledger;
        this.quarantine = quarantine;
    }

    void push(List<byte[]> entries) {
        raw.addAll(entries);
    }

    IntakeResult take(int limit, ApprovalRules rules) {
        int accepted = 0;
        int repeated = 0;
        int quarantined = 0;
        for (int i = 0; i < limit && !raw.isEmpty(); i++) {
            byte[] entry = raw.removeFirst();
            switch (reader.read(entry)) {
                case EntryReading.Rejected(Malformed reason) -> {
                    if (quarantine.knows(entry)) {
                        repeated++;
                    } else {
                        quarantine.add(ledger.now(), reason, entry);
                        quarantined++;
                    }
                }
                case EntryReading.Understood understood -> {
                    if (ledger.file(entry, understood.entry(), rules).isPresent()) {
                        accepted++;
                    } else {
                        repeated++;
                    }
                }
            }
        }
        duplicates += repeated;
        return new IntakeResult(accepted, repeated, quarantined, raw.size());
    }

    long waiting() {
        return raw.size();
    }

    long duplicates() {
        return duplicates;
    }
}
