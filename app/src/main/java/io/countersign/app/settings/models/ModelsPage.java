package io.countersign.app.settings.models;

import io.countersign.app.async.Ticker;
import io.countersign.app.settings.SettingsPage;
import java.time.Duration;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The models' place among the settings. Looks all the time: the status bar shows the levels too. */
public final class ModelsPage implements SettingsPage {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ModelsViewModel model;
    private final Subscription looking;

    public ModelsPage(ModelsViewModel model, Ticker ticker) {
        this.model = model;
        looking = ticker.every(LOOK, model::look);
        model.look();
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public String titleKey() {
        return "models.title";
    }

    @Override
    public Node node() {
        return new ModelsView(model);
    }

    @Override
    public void close() {
        looking.unsubscribe();
    }
}
