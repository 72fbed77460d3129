package io.countersign.app.desktop;

import io.countersign.app.async.FailureHandler;
import io.countersign.app.async.FxExecutor;
import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.async.Pulses;
import io.countersign.app.async.Ticker;
import io.countersign.app.confidence.ConfidenceDesk;
import io.countersign.app.decisions.LoggedDecisions;
import io.countersign.app.decisions.ReviewedDecisions;
import io.countersign.app.drift.DriftDesk;
import io.countersign.app.drift.DriftModel;
import io.countersign.app.retrieval.RetrievalModel;
import io.countersign.app.settings.Settings;
import io.countersign.app.settings.models.ModelsDesk;
import io.countersign.app.settings.policy.PolicyDesk;
import io.countersign.app.triage.QueueDesk;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.triage.index.DaemonIndexThread;
import io.countersign.app.triage.item.BlindFirst;
import io.countersign.app.triage.item.ItemDesk;
import io.countersign.app.triage.item.ItemSettings;
import io.countersign.app.tryit.TrialDesk;
import java.time.Clock;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;

/** Lays out what each screen of a console works with. */
record ConsoleDesks(
        Workplace workplace, FxTaskRunner tasks, FailureHandler failures, Clock clock, Pulses pulses, Ticker ticker) {
    QueueDesk queue(SavedViewStore savedViews) {
        return new QueueDesk(
                workplace.reviewer(),
                clock,
                new DaemonIndexThread(cause -> failures.failed("triage index", cause)),
                pulses,
                ticker,
                savedViews);
    }

    ItemDesk item(Settings settings) {
        return new ItemDesk(
                workplace.queue(),
                workplace.outbox(),
                tasks,
                new FxExecutor(failures),
                ticker,
                clock,
                workplace.reviewer(),
                () -> itemSettings(settings),
                workplace.drafts(tasks));
    }

    private static ItemSettings itemSettings(Settings settings) {
        return new ItemSettings(
                settings.undoHoldProperty().get(),
                ItemSettings.DEFAULT.lease(),
                ItemSettings.DEFAULT.idle(),
                blindFirst(settings));
    }

    static BlindFirst blindFirst(Settings settings) {
        return settings.blindFirstProperty().get() ? new BlindFirst(1) : BlindFirst.CRITICAL_ONLY;
    }

    TrialDesk trials() {
        return new TrialDesk(workplace.policies(), workplace.autonomy(), tasks, new FxExecutor(failures), clock);
    }

    ConfidenceDesk confidence(
            ObservableValue<LoggedDecisions> log, DriftModel monitors, ConfidenceDesk.ShownInQueue shown) {
        return new ConfidenceDesk(
                log,
                workplace.policies(),
                tasks,
                ticker,
                clock,
                ZoneId.systemDefault(),
                () -> monitors.statusProperty().get().alarms(),
                ReviewedDecisions.latest(workplace.queue())::read,
                shown);
    }

    DriftDesk drift(DriftModel monitors, RetrievalModel retrieval, ObservableValue<LoggedDecisions> log) {
        return new DriftDesk(
                monitors.statusProperty(),
                retrieval.viewProperty(),
                log,
                (stream, reason) -> monitors.accept(stream, workplace.reviewer().name(), reason),
                RoleName.of(workplace.role()),
                workplace.governs(),
                tasks,
                ticker,
                clock,
                ZoneId.systemDefault());
    }

    PolicyDesk policy() {
        return new PolicyDesk(
                workplace.policies(), workplace.reviewer(), RoleName.of(workplace.role()), workplace.governs(), tasks);
    }

    ModelsDesk models() {
        return new ModelsDesk(
                workplace.autonomy(),
                workplace.reviewer(),
                RoleName.of(workplace.role()),
                workplace.governs(),
                tasks,
                clock);
    }
}
