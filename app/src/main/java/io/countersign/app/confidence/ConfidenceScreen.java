package io.countersign.app.confidence;

import io.countersign.app.shell.Command;
import io.countersign.app.shell.Screen;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The Confidence screen's place in the window. Its charts are made when it is first shown, since they take a while. */
public final class ConfidenceScreen implements Screen {
    private final ConfidenceViewModel model;
    private final SavePlace places;
    private Optional<ConfidenceView> view = Optional.empty();

    public ConfidenceScreen(ConfidenceViewModel model, SavePlace places) {
        this.model = model;
        this.places = places;
    }

    @Override
    public String id() {
        return "confidence";
    }

    @Override
    public String titleKey() {
        return "confidence.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignC.CHART_HISTOGRAM;
    }

    @Override
    public Node node() {
        var made = new ConfidenceView(model, places);
        view = Optional.of(made);
        made.visibleProperty().subscribe(model::shown);
        return made;
    }

    @Override
    public void onShown() {
        view.ifPresent(ConfidenceView::takeFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command(
                        Texts.of("confidence.selected.show"),
                        Optional.empty(),
                        () -> model.selectionProperty().get().isPresent(),
                        model::showInQueue),
                Command.of(
                        Texts.of("confidence.export.picture"),
                        () -> view.ifPresent(shown -> shown.export().savePicture())),
                Command.of(
                        Texts.of("confidence.export.table"),
                        () -> view.ifPresent(shown -> shown.export().saveTable())));
    }

    @Override
    public void close() {
        model.close();
    }
}
