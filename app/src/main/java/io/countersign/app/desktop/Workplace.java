package io.countersign.app.desktop;

import io.countersign.app.async.TaskRunner;
import io.countersign.app.sample.SampleFlow;
import io.countersign.app.start.OpenQueue;
import io.countersign.app.triage.item.DraftStore;
import io.countersign.engine.autonomy.AutonomyBoard;
import io.countersign.engine.decision.log.DecisionStream;
import io.countersign.engine.decision.policy.PolicyStore;
import io.countersign.engine.drift.live.DriftBoard;
import io.countersign.engine.drift.retrieval.RetrievalStream;
import io.countersign.engine.review.Archivist;
import io.countersign.engine.review.CaretakerPace;
import io.countersign.engine.review.CaretakerStatus;
import io.countersign.engine.review.QueueCaretaker;
import io.countersign.engine.review.ReviewQueue;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.Role;
import io.countersign.engine.review.journal.VerdictDispatcher;
import io.countersign.engine.review.journal.VerdictJournal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reviewer works with behind the window: the queue, the journal, and the caretaker that keeps the queue moving. */
public final class Workplace implements AutoCloseable {
    private final OpenQueue open;
    private final VerdictJournal journal;
    private final VerdictDispatcher outbox;
    private final QueueCaretaker caretaker;
    private final DraftFolder drafts;
    private final DraftFolder.Loaded draftsLeft;
    private final PolicyStore policies;
    private final AutonomyBoard autonomy;
    private final DecisionStream decisions;
    private final DriftBoard drift;
    private final Post post;
    private final Optional<String> sealedPast;
    private final Optional<SampleFlow> sample;
    private boolean away;

    Workplace(
            OpenQueue open,
            PolicyStore policies,
            AutonomyBoard autonomy,
            DecisionStream decisions,
            DriftBoard drift,
            VerdictJournal journal,
            Archivist archivist,
            DraftFolder drafts,
            Post post,
            Optional<String> sealedPast,
            Optional<SampleFlow> sample,
            Clock clock) {
        this.open = open;
        this.drafts = drafts;
        draftsLeft = drafts.load();
        this.journal = journal;
        this.post = post;
        this.policies = policies;
        this.autonomy = autonomy;
        this.decisions = decisions;
        this.drift = drift;
        this.sealedPast = sealedPast;
        this.sample = sample;
        outbox = VerdictDispatcher.create(journal, open.queue(), clock);
        caretaker = QueueCaretaker.start(open.queue(), CaretakerPace.DEFAULT, archivist);
        caretaker.onStatus(this::watch);
    }

    /** On the caretaker's thread, which has nothing better to do while the queue is away. */
    private void watch(CaretakerStatus status) {
        if (status.available() && away) {
            outbox.connectionBack();
        } else if (!status.available() && !status.problem().isEmpty()) {
            open.share().revive();
        }
        away = !status.available();
    }

    /** The queue. */
    public ReviewQueue queue() {
        return open.queue();
    }

    VerdictDispatcher outbox() {
        return outbox;
    }

    QueueCaretaker caretaker() {
        return caretaker;
    }

    Reviewer reviewer() {
        return post.reviewer();
    }

    Role role() {
        return post.role();
    }

    /** Whether the person may change what is in force for everybody. */
    boolean governs() {
        return post.governs();
    }

    /** The policy that everybody at this queue shares. */
    public PolicyStore policies() {
        return policies;
    }

    /** How far the models are trusted, for everybody at this queue. */
    public AutonomyBoard autonomy() {
        return autonomy;
    }

    /** What all engines at this queue have decided lately. */
    public DecisionStream decisions() {
        return decisions;
    }

    /** What the monitors on these decisions have found. */
    public DriftBoard drift() {
        return drift;
    }

    /** What is looked up for the models at this queue. */
    RetrievalStream retrievals() {
        return open.shared().retrievals();
    }

    /** What comes in by itself, if this is the sample. */
    Optional<SampleFlow> sample() {
        return sample;
    }

    /** Sends what earlier runs left in the journal, now that the window hears what becomes of it. */
    void begin() {
        outbox.begin();
    }

    DraftStore drafts(TaskRunner tasks) {
        return new FolderDrafts(drafts, draftsLeft.drafts(), tasks);
    }

    /** Sentences about what was wrong with the journals and drafts of earlier runs, and about an audit that is shorter than it was. */
    List<String> reports() {
        return Stream.of(
                        journal.reports(),
                        draftsLeft.refusals(),
                        sealedPast.stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    /** In reverse; a verdict that has no answer yet stays in the journal. */
    @Override
    public void close() {
        try (open;
                policies;
                autonomy;
                decisions;
                drift;
                outbox) {
            sample.ifPresent(SampleFlow::close);
            caretaker.close();
        }
    }
}
