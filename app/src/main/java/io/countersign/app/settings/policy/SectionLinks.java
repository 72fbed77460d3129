package io.countersign.app.settings.policy;

import io.countersign.app.settings.SettingsSection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/** The sections of a long page by name; each link brings its section to the top. */
final class SectionLinks extends FlowPane {
    private static final double ABOVE = 12;

    private final ScrollPane scroll;

    SectionLinks(ScrollPane scroll, Parent page) {
        this.scroll = scroll;
        setId("policy-sections");
        getStyleClass().add("section-links");
        page.getChildrenUnmodifiable().stream()
                .filter(SettingsSection.class::isInstance)
                .map(SettingsSection.class::cast)
                .map(this::link)
                .forEach(getChildren()::add);
    }

    private Hyperlink link(SettingsSection section) {
        var link = new Hyperlink(section.title());
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            bringToTop(section);
        });
        return link;
    }

    private void bringToTop(Node section) {
        double room = scroll.getContent().getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        double top = section.getBoundsInParent().getMinY() - ABOVE;
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }
}
