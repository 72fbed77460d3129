package io.countersign.app.quarantine;

import io.countersign.app.async.Ticker;
import io.countersign.app.shell.Screen;
import java.time.Duration;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The Quarantine screen's place in the window. */
public final class QuarantineScreen implements Screen {
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private final QuarantineViewModel model;
    private final QuarantineView view;
    private final Subscription refreshing;

    public QuarantineScreen(QuarantineViewModel model, Ticker ticker) {
        this.model = model;
        this.view = new QuarantineView(model);
        this.refreshing = ticker.every(REFRESH, this::refreshIfVisible);
    }

    @Override
    public String id() {
        return "quarantine";
    }

    @Override
    public String titleKey() {
        return "quarantine.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignA.ALERT_RHOMBUS_OUTLINE;
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void onShown() {
        model.refresh();
        view.takeFocus();
    }

    @Override
    public void close() {
        refreshing.unsubscribe();
    }

    private void refreshIfVisible() {
        if (view.getScene() != null) {
            model.refresh();
        }
    }
}
