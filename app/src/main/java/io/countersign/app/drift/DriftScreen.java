package io.countersign.app.drift;

import io.countersign.app.confidence.SavePlace;
import io.countersign.app.shell.Command;
import io.countersign.app.shell.Screen;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The Drift screen's place in the window. Its charts are made when it is first shown, since they take a while. */
public final class DriftScreen implements Screen {
    private final DriftViewModel model;
    private final SavePlace places;
    private final OpenPlace files;
    private Optional<DriftView> view = Optional.empty();

    public DriftScreen(DriftViewModel model, SavePlace places, OpenPlace files) {
        this.model = model;
        this.places = places;
        this.files = files;
    }

    @Override
    public String id() {
        return "drift";
    }

    @Override
    public String titleKey() {
        return "drift.title";
    }

    @Override
    public Ikon icon() {
        return MaterialDesignC.CHART_BELL_CURVE;
    }

    /** How many alarms stand. */
    @Override
    public ObservableValue<String> badge() {
        return model.alarms();
    }

    @Override
    public Node node() {
        var made = new DriftView(model, places, files);
        view = Optional.of(made);
        made.visibleProperty().subscribe(model::shown);
        return made;
    }

    @Override
    public void onShown() {
        view.ifPresent(DriftView::takeFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(Texts.of("drift.file"), () -> view.ifPresent(DriftView::askForFile)),
                new Command(
                        Texts.of("drift.accept.command"),
                        Optional.empty(),
                        () -> view.filter(DriftView::canAccept).isPresent(),
                        () -> view.ifPresent(DriftView::askForReason)),
                Command.of(
                        Texts.of("drift.export.picture"),
                        () -> view.ifPresent(shown -> shown.export().savePicture())),
                Command.of(
                        Texts.of("drift.export.table"),
                        () -> view.ifPresent(shown -> shown.export().saveTable())));
    }

    @Override
    public void close() {
        model.close();
    }
}
