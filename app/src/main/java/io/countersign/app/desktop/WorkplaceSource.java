package io.countersign.app.desktop;

import io.countersign.app.sample.OtherItems;
import io.countersign.app.sample.SampleEngines;
import io.countersign.app.sample.SampleFlow;
import io.countersign.app.sample.SampleWish;
import io.countersign.app.sample.SampleWorkload;
import io.countersign.app.start.DataDirectory;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.start.QueueSource;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.review.ArchiveFile;
import io.countersign.engine.review.Archivist;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import io.countersign.engine.review.journal.VerdictJournal;
import java.time.Clock;
import java.util.Optional;

/**
 * Opens workplaces; blocks, so never on the FX thread.
 *
 * @param data where the journal is
 * @param url the server; empty for the embedded one
 * @param sample whether and how made-up loan applications come in; the queue is filled with some first
 */
public record WorkplaceSource(
        QueueSource queues, DataDirectory data, Clock clock, Optional<String> url, Optional<SampleWish> sample) {
    /** The same, on the server that the settings name if nothing else names one. */
    WorkplaceSource orElse(String settingsUrl) {
        var chosen = url.isEmpty() && !settingsUrl.isBlank() ? Optional.of(settingsUrl) : url;
        return new WorkplaceSource(queues, data, clock, chosen, sample);
    }

    Workplace open(Reviewer reviewer) {
        try (var opening = new Opening()) {
            OpenQueue open = opening.keep(queues.open(url), OpenQueue::close);
            sample.filter(wish -> !wish.amongOthers()).ifPresent(wish -> OtherItems.refuse(open.queue()));
            Post post = postOf(reviewer, open.queue());
            PolicyStore policies = opening.keep(open.shared().policies(), PolicyStore::close);
            beginSample(policies, post);
            AutonomyBoard autonomy = opening.keep(open.shared().autonomy(), AutonomyBoard::close);
            DecisionStream decisions = opening.keep(open.shared().decisions(), DecisionStream::close);
            DriftBoard drift = opening.keep(open.shared().drift(), DriftBoard::close);
            var journal = opening.keep(VerdictJournal.open(data.journal(open.place())), VerdictJournal::close);
            var archivist = new Archivist(new ArchiveFile(data.archive(open.place()), clock), clock);
            var drafts = new DraftFolder(data.drafts(open.place()), clock);
            var sealed = SealedPast.report(open.queue().audit(), data.seals(open.place()));
            Optional<SampleFlow> flow = flow(open, policies, autonomy, decisions);
            return opening.finished(new Workplace(
                    open, policies, autonomy, decisions, drift, journal, archivist, drafts, post, sealed, flow, clock));
        }
    }

    /** On the queue of this computer the sample's policy is in force from the start; nobody's server is given one unasked. */
    private void beginSample(PolicyStore policies, Post post) {
        if (sample.isPresent() && url.isEmpty()) {
            SampleEngines.begin(policies, post.reviewer().name());
        }
    }

    private Optional<SampleFlow> flow(
            OpenQueue open, PolicyStore policies, AutonomyBoard autonomy, DecisionStream decisions) {
        return sample.map(wish -> {
            var workload = new SampleWorkload();
            workload.fill(open.queue(), clock.instant());
            workload.note(decisions, clock.instant(), wish.drifted());
            return SampleFlow.start(
                    SampleEngines.shared(open.queue()::push, policies, autonomy, decisions, clock), wish);
        });
    }

    /** Whoever comes first to the built-in queue of this computer owns it. */
    private Post postOf(Reviewer reviewer, ReviewQueue queue) {
        if (url.isEmpty() && queue.reviewers().all().isEmpty()) {
            queue.reviewers().register(reviewer, Role.ADMIN, reviewer);
        }
        return Post.of(reviewer, queue.reviewers());
    }
}
