package io.countersign.app.shell;

import atlantafx.base.controls.Popover;
import io.countersign.app.ui.Texts;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Node;
import org.controlsfx.control.TaskProgressView;

/** What runs in the background, with its progress and a way to stop it. */
final class TaskList {
    private static final double WIDTH = 360;
    private static final double HEIGHT = 180;

    private final TaskProgressView<Task<?>> view = new TaskProgressView<>();
    private final Popover popover = new Popover(view);

    TaskList(ObservableList<Task<?>> tasks) {
        view.setPrefSize(WIDTH, HEIGHT);
        view.getTasks().setAll(tasks);
        // The view drops finished tasks by itself, so the two lists are not bound.
        tasks.addListener((ListChangeListener<Task<?>>) change -> {
            while (change.next()) {
                view.getTasks().removeAll(change.getRemoved());
                view.getTasks().addAll(change.getAddedSubList());
            }
        });
        popover.setTitle(Texts.of("status.tasks.title"));
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
    }

    void showAbove(Node node) {
        popover.show(node);
    }
}
