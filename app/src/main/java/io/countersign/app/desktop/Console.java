package io.countersign.app.desktop;

import io.countersign.app.async.FailureHandler;
import io.countersign.app.async.FxPulses;
import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.async.FxTicker;
import io.countersign.app.async.Pulses;
import io.countersign.app.async.Ticker;
import io.countersign.app.confidence.ConfidenceScreen;
import io.countersign.app.confidence.ConfidenceViewModel;
import io.countersign.app.confidence.FileDialog;
import io.countersign.app.decisions.DecisionLogModel;
import io.countersign.app.drift.CsvDialog;
import io.countersign.app.drift.DriftModel;
import io.countersign.app.drift.DriftScreen;
import io.countersign.app.drift.DriftViewModel;
import io.countersign.app.drift.StatusWords;
import io.countersign.app.quarantine.QuarantineScreen;
import io.countersign.app.quarantine.QuarantineViewModel;
import io.countersign.app.retrieval.RetrievalModel;
import io.countersign.app.settings.Settings;
import io.countersign.app.settings.SettingsScreen;
import io.countersign.app.settings.SettingsViewModel;
import io.countersign.app.settings.models.LevelWords;
import io.countersign.app.settings.models.ModelsPage;
import io.countersign.app.settings.models.ModelsViewModel;
import io.countersign.app.settings.policy.PolicyPage;
import io.countersign.app.settings.policy.PolicyViewModel;
import io.countersign.app.shell.Command;
import io.countersign.app.shell.Person;
import io.countersign.app.shell.Screen;
import io.countersign.app.shell.ShellView;
import io.countersign.app.shell.ShellViewModel;
import io.countersign.app.shell.StatusModel;
import io.countersign.app.triage.QueueViewModel;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.triage.bulk.BulkViewModel;
import io.countersign.app.triage.item.ItemViewModel;
import io.countersign.app.tryit.TryScreen;
import io.countersign.app.tryit.TryViewModel;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;

/** The console: every screen, wired in reading order. To be made on the FX thread. */
public final class Console {
    private final Workplace workplace;
    private final FxTaskRunner tasks;
    private final Pulses pulses = new FxPulses();
    private final Ticker ticker = new FxTicker();
    private final ConsoleStatus watch;
    private final QueueViewModel queue;
    private final ItemViewModel item;
    private final BulkViewModel bulk;
    private final QuarantineViewModel quarantine;
    private final TryViewModel trials;
    private final DecisionLogModel decisions;
    private final ConfidenceViewModel confidence;
    private final DriftModel monitors;
    private final RetrievalModel retrieval;
    private final DriftViewModel drift;
    private final PolicyViewModel policy;
    private final ModelsViewModel models;
    private final ChangedRows changes;
    private final ShellViewModel model;
    private final ShellView view;

    Console(
            Workplace workplace,
            Settings settings,
            SavedViewStore savedViews,
            KeyBindings keys,
            FxTaskRunner tasks,
            FailureHandler failures,
            Clock clock) {
        this.workplace = workplace;
        this.tasks = tasks;
        var status = new StatusModel(tasks.shownTasks());
        watch = new ConsoleStatus(status, workplace, pulses, this::askAboutExpiry);
        var desks = new ConsoleDesks(workplace, tasks, failures, clock, pulses, ticker);
        queue = new QueueViewModel(desks.queue(savedViews));
        quarantine = new QuarantineViewModel(workplace.queue().quarantine(), workplace::reviewer, tasks);
        trials = new TryViewModel(desks.trials());
        decisions = new DecisionLogModel(workplace.decisions(), pulses, clock);
        monitors = new DriftModel(
                workplace.decisions(), workplace.drift(), workplace.autonomy(), workplace.policies(), pulses, clock);
        confidence = new ConfidenceViewModel(desks.confidence(
                decisions.decisionsProperty(), monitors, new QueueByConfidence(queue, () -> model().goTo("queue"))));
        retrieval = new RetrievalModel(workplace.retrievals(), pulses);
        drift = new DriftViewModel(desks.drift(monitors, retrieval, decisions.decisionsProperty()));
        policy = new PolicyViewModel(desks.policy());
        models = new ModelsViewModel(desks.models());
        item = new ItemViewModel(desks.item(settings), new TableNavigation(queue));
        bulk = new BulkViewModel(queue, item);
        changes = new ChangedRows(pulses, item::rowChanged);
        var settingsScreen = new SettingsScreen(
                new SettingsViewModel(settings, keys),
                List.of(new PolicyPage(policy, ticker), new ModelsPage(models, ticker)));
        model = new ShellViewModel(screens(settingsScreen, keys), commands(settings, settingsScreen), keys);
        view = new ShellView(model, status, person());
        view.onAutonomy(() -> show(settingsScreen, "models"));
        follow(status, settings);
    }

    private void follow(StatusModel status, Settings settings) {
        status.newItemsProperty()
                .bind(queue.table().viewProperty().map(shown -> shown.counts().fresh()));
        models.modelsProperty().subscribe(shown -> status.autonomyProperty().set(LevelWords.of(shown)));
        monitors.statusProperty().subscribe(told -> status.driftProperty().set(StatusWords.alert(told)));
        queue.show(new VerdictDeliveries(item.ledger()));
        queue.selectedProperty().subscribe(row -> item.open(Optional.ofNullable(row)));
        queue.table().follow(workplace.queue(), item.judgements(), changes::add);
        item.judgements().onJudged(row -> queue.table().sink().rows(List.of(row)));
        settings.blindFirstProperty().subscribe((before, now) -> seeAnew(settings));
        decisions.begin();
        monitors.begin();
        retrieval.begin();
        workplace.begin();
    }

    private void seeAnew(Settings settings) {
        item.judgements().follow(ConsoleDesks.blindFirst(settings));
        queue.table().readAgain();
    }

    ShellView view() {
        return view;
    }

    ShellViewModel model() {
        return model;
    }

    /** The Queue screen's model. */
    public QueueViewModel queue() {
        return queue;
    }

    /** The Quarantine screen's model. */
    public QuarantineViewModel quarantine() {
        return quarantine;
    }

    /** The Try it screen's model. */
    public TryViewModel trials() {
        return trials;
    }

    /** The Confidence screen's model. */
    public ConfidenceViewModel confidence() {
        return confidence;
    }

    /** The Drift screen's model. */
    public DriftViewModel drift() {
        return drift;
    }

    /** How everything that is watched stands. */
    public DriftModel monitors() {
        return monitors;
    }

    /** The policy's model. */
    public PolicyViewModel policy() {
        return policy;
    }

    /** The models' levels. */
    public ModelsViewModel models() {
        return models;
    }

    /** What is behind the window. */
    public Workplace workplace() {
        return workplace;
    }

    /** The open item's model. */
    public ItemViewModel item() {
        return item;
    }

    /** What is done with many items. */
    public BulkViewModel bulk() {
        return bulk;
    }

    /** Stops what runs for the window and gives the claim back. */
    void close() {
        bulk.cancel();
        item.close();
        changes.close();
        monitors.close();
        retrieval.close();
        decisions.close();
        watch.close();
    }

    /** Closes what is behind the window; blocks, so not on the FX thread. */
    void closeBehind() {
        monitors.closeBehind();
        retrieval.closeBehind();
        workplace.close();
    }

    private List<Screen> screens(SettingsScreen settings, KeyBindings keys) {
        return List.of(
                new QueueParts(queue, item, bulk).screen(ticker, keys),
                new ConfidenceScreen(confidence, new FileDialog()),
                new DriftScreen(drift, new FileDialog(), new CsvDialog()),
                new QuarantineScreen(quarantine, ticker),
                new TryScreen(trials),
                settings);
    }

    private List<Command> commands(Settings settings, SettingsScreen screen) {
        var commands = new ArrayList<>(SettingsScreen.commands(settings));
        commands.add(Command.of(Texts.of("policy.command"), () -> show(screen, "policy")));
        commands.add(Command.of(Texts.of("models.command"), () -> show(screen, "models")));
        commands.add(new MassExpiry(workplace, tasks).command(watch::isMassExpiry));
        workplace.sample().ifPresent(flow -> commands.addAll(SampleCommands.of(flow)));
        return commands;
    }

    private void show(SettingsScreen screen, String page) {
        model.goTo(screen);
        screen.show(page);
    }

    private void askAboutExpiry(int items) {
        view.notice().show(MassExpiry.question(items));
    }

    private Person person() {
        return new Person(
                new SimpleStringProperty(workplace.reviewer().name()),
                new SimpleStringProperty(RoleName.of(workplace.role())));
    }
}
