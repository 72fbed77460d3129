package io.countersign.app.desktop;

import io.countersign.app.async.BackgroundTask;
import io.countersign.app.async.FxTaskRunner;
import io.countersign.app.settings.Settings;
import io.countersign.app.settings.SettingsSaver;
import io.countersign.app.shell.ShellWindow;
import io.countersign.app.triage.SavedViewStore;
import io.countersign.app.ui.AppIcon;
import io.countersign.app.ui.Appearance;
import io.countersign.app.ui.ErrorCode;
import io.countersign.app.ui.ErrorDialog;
import io.countersign.app.ui.KeyBindings;
import io.countersign.app.ui.Problem;
import io.countersign.app.ui.Texts;
import io.countersign.engine.review.QueueException;
import io.countersign.engine.review.Reviewer;
import io.countersign.engine.review.journal.JournalException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one window: first it opens the queue, then it is the console. To be used on the FX thread. */
public final class ConsoleWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWindow.class);
    private static final int DONE = 0;
    private static final int CANNOT_START = 2;

    private final Stage stage;
    private final WorkplaceSource source;
    private final Settings settings;
    private final List<String> refusals;
    private final SavedViewStore savedViews;
    private final Clock clock;
    private final IntConsumer ended;
    private final Appearance appearance = new Appearance();
    private final KeyBindings keys = new KeyBindings();
    private final FxTaskRunner tasks = new FxTaskRunner(this::failed);
    private final SettingsSaver saver;
    private final StartView start = new StartView(this::close);
    private final Subscription governed;
    private Optional<Console> console = Optional.empty();
    private boolean closed;

    /**
     * @param ended told the exit code when the window has been closed and everything behind it too
     */
    public ConsoleWindow(Stage stage, WorkplaceSource source, DesktopFiles files, Clock clock, IntConsumer ended) {
        this.stage = stage;
        this.settings = new Settings(files.settings());
        this.source = source.orElse(files.settings().redisUrl());
        this.refusals = files.refusals();
        this.savedViews = files.viewStore(tasks);
        this.clock = clock;
        this.ended = ended;
        this.saver = new SettingsSaver(
                settings, files.settingsFile(), tasks, cause -> failed(Texts.of("start.save"), cause));
        settings.govern(appearance);
        governed = settings.govern(keys).and(appearance.apply());
    }

    /** Shows the window at once, and the console in it as soon as the queue is open. */
    public void open() {
        var scene = new Scene(start, ShellWindow.WIDTH, ShellWindow.HEIGHT);
        appearance.dress(scene);
        stage.setTitle(Texts.of("shell.title"));
        stage.getIcons().setAll(AppIcon.sizes());
        stage.setScene(scene);
        stage.setOnHidden(event -> close());
        stage.show();
        connect();
    }

    /** The settings in force. */
    public Settings settings() {
        return settings;
    }

    /** Closes the window and everything behind it, as the person would. */
    public void leave() {
        close();
    }

    /** The console, once the queue is open. */
    public Optional<Console> console() {
        return console;
    }

    private void connect() {
        start.opening();
        var reviewer = new Reviewer(settings.reviewerProperty().get());
        tasks.start(BackgroundTask.of("open the queue", progress -> source.open(reviewer))
                .onDone(this::show)
                .onFailure(this::cannotStart));
    }

    private void show(Workplace workplace) {
        if (closed) {
            Thread.ofPlatform().name("countersign-closing").start(workplace::close);
            return;
        }
        var opened = new Console(workplace, settings, savedViews, keys, tasks, this::failed, clock);
        console = Optional.of(opened);
        ShellWindow.open(stage, opened.view(), opened.model(), appearance);
        opened.model().currentProperty().get().onShown();
        refusals.forEach(sentence -> opened.view().notice().show(Problem.of(sentence)));
        workplace.reports().forEach(sentence -> opened.view().notice().show(Problem.of(sentence)));
    }

    private void cannotStart(Throwable cause) {
        LOG.warn("The queue cannot be opened", cause);
        boolean known = cause instanceof QueueException || cause instanceof JournalException;
        start.failed(
                known ? String.valueOf(cause.getMessage()) : Texts.of("start.mistake", ErrorCode.of(cause)),
                this::connect);
    }

    private void failed(String title, Throwable cause) {
        LOG.error("Failed: {}", title, cause);
        ErrorDialog.show(stage, Problem.of(Texts.of("start.unexpected"), cause));
    }

    private void close() {
        closed = true;
        stage.setOnHidden(event -> {});
        stage.hide();
        governed.unsubscribe();
        saveSettings();
        console.ifPresent(Console::close);
        Thread.ofPlatform().name("countersign-closing").start(this::closeBehind);
    }

    private void closeBehind() {
        tasks.close();
        console.ifPresent(Console::closeBehind);
        ended.accept(console.isPresent() ? DONE : CANNOT_START);
    }

    private void saveSettings() {
        try {
            saver.close();
        } catch (IOException unsaved) {
            LOG.warn("The settings could not be saved", unsaved);
        }
    }
}
