package io.countersign.app.desktop;

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
        OpenQueue open = queues.open(url);
        try {
            Post post = postOf(reviewer, open.queue());
            return open(open, post);
        } catch (RuntimeException failed) {
            open.close();
            throw failed;
        }
    }

    private Workplace open(OpenQueue open, Post post) {
        PolicyStore policies = open.shared().policies();
        try {
            return open(open, post, policies);
        } catch (RuntimeException failed) {
            policies.close();
            throw failed;
        }
    }

    /** On the queue of this computer the sample's policy is in force from the start; nobody's server is given one unasked. */
    private Workplace open(OpenQueue open, Post post, PolicyStore policies) {
        if (sample.isPresent() && url.isEmpty()) {
            SampleEngines.begin(policies, post.reviewer().name());
        }
        AutonomyBoard autonomy = open.shared().autonomy();
        try {
            return open(open, post, policies, autonomy);
        } catch (RuntimeException failed) {
            autonomy.close();
            throw failed;
        }
    }

    private Workplace open(OpenQueue open, Post post, PolicyStore policies, AutonomyBoard autonomy) {
        DecisionStream decisions = open.shared().decisions();
        try {
            return open(open, post, policies, autonomy, decisions);
        } catch (RuntimeException failed) {
            decisions.close();
            throw failed;
        }
    }

    private Workplace open(
            OpenQueue open, Post post, PolicyStore policies, AutonomyBoard autonomy, DecisionStream decisions) {
        DriftBoard drift = open.shared().drift();
        try {
            var journal = VerdictJournal.open(data.journal(open.place()));
            var archivist = new Archivist(new ArchiveFile(data.archive(open.place()), clock), clock);
            var drafts = new DraftFolder(data.drafts(open.place()), clock);
            Optional<SampleFlow> flow = flow(open, policies, autonomy, decisions);
            return new Workplace(
                    open, policies, autonomy, decisions, drift, journal, archivist, drafts, post, flow, clock);
        } catch (RuntimeException failed) {
            drift.close();
            throw failed;
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
