package io.countersign.engine.review;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every implementation of {@link ReviewQueue} does. Each part of it stands in a file of its own. */
public abstract class ReviewQueueContract
        implements IntakeContract,
                QuarantineContract,
                ClaimContract,
                RenewalContract,
                VerdictContract,
                RefusalContract,
                ApprovalContract,
                UndoContract,
                MoveContract,
                CommentContract,
                ReopenContract,
                TickContract,
                ExpiryContract,
                FeedContract,
                ResultContract,
                AuditContract,
                HistoryContract,
                ArchiveContract,
                RightsContract,
                ConsolesContract {
    private QueueFixture fixture;

    /** An empty queue with nobody registered and the default rules. */
    protected abstract QueueFixture open() throws Exception;

    @BeforeEach
    void openQueue() throws Exception {
        fixture = open();
        People.register(fixture.queue().reviewers());
    }

    @AfterEach
    void closeQueue() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Override
    public final QueueFixture fixture() {
        return fixture;
    }
}
