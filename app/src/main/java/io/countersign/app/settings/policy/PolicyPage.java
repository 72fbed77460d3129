package io.countersign.app.settings.policy;

import io.countersign.app.async.Ticker;
import io.countersign.app.settings.SettingsPage;
import java.time.Duration;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The policy's place among the settings. */
public final class PolicyPage implements SettingsPage {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final PolicyViewModel model;
    private final Subscription looking;

    public PolicyPage(PolicyViewModel model, Ticker ticker) {
        this.model = model;
        this.looking = ticker.every(LOOK, model::look);
    }

    @Override
    public String id() {
        return "policy";
    }

    @Override
    public String titleKey() {
        return "policy.title";
    }

    @Override
    public Node node() {
        return new PolicyView(model);
    }

    @Override
    public void close() {
        looking.unsubscribe();
    }
}
