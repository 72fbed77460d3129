package io.countersign.app.settings;

import io.countersign.app.ui.ChoicePills;
import io.countersign.app.ui.Density;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Theme;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One page of settings, each with its control beside it; a change counts at once. */
final class SettingsView extends ScrollPane {
    private static final double PAGE_WIDTH = 760;
    private static final double NAME_WIDTH = 240;
    private static final double URL_WIDTH = 340;

    private final SettingsViewModel model;

    SettingsView(SettingsViewModel model) {
        this.model = model;
        getStyleClass().addAll("settings", "edge-to-edge");
        setFitToWidth(true);
        var page = new VBox(appearance(), reviewer(), connection(), new KeysSection(model));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(PAGE_WIDTH);
        var centred = new StackPane(page);
        centred.setAlignment(Pos.TOP_CENTER);
        setContent(centred);
    }

    private Node appearance() {
        var theme = new ChoicePills<>(
                Theme.values(), SettingsView::nameOf, model.settings().themeProperty());
        theme.setId("settings-theme");
        var density = new ChoicePills<>(
                Density.values(), SettingsView::nameOf, model.settings().densityProperty());
        density.setId("settings-density");
        return new SettingsSection(
                Texts.of("settings.appearance.title"),
                SettingRow.of(Texts.of("settings.theme.title"), Texts.of("settings.theme.help"), theme),
                SettingRow.of(Texts.of("settings.density.title"), Texts.of("settings.density.help"), density));
    }

    private Node reviewer() {
        var name = field("settings-reviewer", model.reviewerDraftProperty(), model::commitReviewer, NAME_WIDTH);
        var blind = SettingRow.toggle("settings-blind", model.settings().blindFirstProperty());
        var hold = new UndoHoldControl(model.settings().undoHoldProperty());
        return new SettingsSection(
                Texts.of("settings.reviewer.title"),
                SettingRow.of(Texts.of("settings.reviewer.name"), Texts.of("settings.reviewer.name.help"), name)
                        .withProblem("settings-reviewer-problem", model.reviewerProblemProperty())
                        .withNote("settings-reviewer-note", nextStart(model.otherReviewer())),
                SettingRow.of(Texts.of("settings.blind.title"), Texts.of("settings.blind.help"), blind),
                SettingRow.of(Texts.of("settings.undo.title"), Texts.of("settings.undo.help"), hold));
    }

    private Node connection() {
        var url = field("settings-redis", model.redisDraftProperty(), model::commitRedisUrl, URL_WIDTH);
        url.setPromptText(Texts.of("settings.redis.prompt"));
        return new SettingsSection(
                Texts.of("settings.connection.title"),
                SettingRow.of(Texts.of("settings.redis.title"), Texts.of("settings.redis.help"), url)
                        .withProblem("settings-redis-problem", model.redisProblemProperty())
                        .withNote("settings-redis-note", nextStart(model.restartNeeded())));
    }

    private static ObservableValue<String> nextStart(ObservableValue<Boolean> needed) {
        return needed.map(is -> is ? Texts.of("settings.next-start") : "");
    }

    /** Enter or leaving the field takes the text over. */
    private static TextField field(String id, StringProperty draft, Runnable commit, double width) {
        var field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(width);
        field.textProperty().bindBidirectional(draft);
        field.setOnAction(event -> commit.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                commit.run();
            }
        });
        return field;
    }

    private static String nameOf(Theme theme) {
        return switch (theme) {
            case LIGHT -> Texts.of("settings.theme.light");
            case DARK -> Texts.of("settings.theme.dark");
            case SYSTEM -> Texts.of("settings.theme.system");
        };
    }

    private static String nameOf(Density density) {
        return switch (density) {
            case COMFORTABLE -> Texts.of("settings.density.comfortable");
            case COMPACT -> Texts.of("settings.density.compact");
        };
    }
}
