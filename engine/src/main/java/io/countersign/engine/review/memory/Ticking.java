package io.countersign.engine.review.memory;

import io.countersign.engine.review.ApprovalRules;
import io.countersign.engine.review.TickResult;
import java.time.Instant;
import java.util.List;

/** What time does to the items. Guarded by the queue. */
final class Ticking {
    private static final int FEW = 50;
    private static final int SHARE_OF_OPEN = 10;

    private final Ledger ledger;
    private final Results results;

    Ticking(Ledger ledger, Results results) {
        this.ledger = ledger;
        this.results = results;
    }

    TickResult tick(ApprovalRules rules) {
        Instant now = ledger.now();
        int lapsed = lapse(now);
        int published = publishHeld(rules, now);
        List<Dossier> due = due(now);
        if (due.size() > mostAtOnce()) {
            return new TickResult(lapsed, published, 0, due.size());
        }
        due.forEach(item -> expire(item, rules, ""));
        return new TickResult(lapsed, published, due.size(), 0);
    }

    int expireDue(ApprovalRules rules, String by) {
        List<Dossier> due = due(ledger.now());
        due.forEach(item -> expire(item, rules, by));
        return due.size();
    }

    /** Publishes an item that is held. */
    void publish(Dossier item, ApprovalRules rules) {
        Decision decision = ledger.apply(Closing.publish(item));
        results.publish(item, decision, rules.producersReadModified(), ledger.now());
    }

    private int lapse(Instant now) {
        List<Dossier> lapsed =
                ledger.all().stream().filter(item -> item.hasLapsed(now)).toList();
        lapsed.forEach(item -> ledger.apply(Leasing.lapse(item)));
        return lapsed.size();
    }

    private int publishHeld(ApprovalRules rules, Instant now) {
        List<Dossier> over =
                ledger.all().stream().filter(item -> item.isToPublish(now)).toList();
        over.forEach(item -> publish(item, rules));
        return over.size();
    }

    private List<Dossier> due(Instant now) {
        return ledger.all().stream().filter(item -> item.isToExpire(now)).toList();
    }

    private long mostAtOnce() {
        long open = ledger.all().stream()
                .filter(item -> item.row().state().isOpen())
                .count();
        return Math.max(FEW, open / SHARE_OF_OPEN);
    }

    private void expire(Dossier item, ApprovalRules rules, String confirmedBy) {
        var expiry = Closing.expire(item, rules.of(item.row().level()).onExpiry(), confirmedBy);
        ledger.apply(expiry)
                .forEach(decision -> results.publish(item, decision, rules.producersReadModified(), ledger.now()));
    }
}
