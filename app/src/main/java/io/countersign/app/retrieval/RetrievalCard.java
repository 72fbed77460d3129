package io.countersign.app.retrieval;

import io.countersign.app.ui.Chip;
import io.countersign.app.ui.Moments;
import io.countersign.app.ui.Paragraph;
import io.countersign.app.ui.Texts;
import io.countersign.app.ui.Tone;
import io.countersign.engine.drift.retrieval.RetrievalStatus;
import io.countersign.engine.drift.retrieval.RetrievalView;
import java.time.InstantSource;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How retrieval stands, in a few lines. There is no card where nobody tells of retrieval. */
public final class RetrievalCard extends VBox {
    private final InstantSource clock;
    private final ZoneId zone;
    private final Label title = new Label();
    private final Chip alarm = new Chip();
    private final Paragraph share = new Paragraph("");
    private final Paragraph more = new Paragraph("", "screen-explanation");

    public RetrievalCard(ObservableValue<RetrievalView> view, InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
        setId("retrieval");
        getStyleClass().addAll("chart-card", "retrieval-card");
        title.getStyleClass().add("section-title");
        share.setId("retrieval-share");
        setMinHeight(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, alarm);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, share, more);
        managedProperty().bind(visibleProperty());
        view.subscribe(this::show);
    }

    private void show(RetrievalView view) {
        RetrievalStatus status = view.status();
        setVisible(status.events() > 0);
        title.setText(RetrievalWords.title(status));
        share.setText(RetrievalWords.share(status));
        more.setText(RetrievalWords.more(view));
        alarm.setVisible(status.isAlarmed());
        status.alarmedSince()
                .ifPresent(since -> alarm.show(
                        Texts.of("retrieval.alarm", Moments.clock(since, clock.instant(), zone)), Tone.WARNING));
    }
}
