package io.countersign.app.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.app.FxTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class FxTaskRunnerTest extends FxTest {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private FxTaskRunner runner;

    @Override
    protected Parent content() {
        runner = new FxTaskRunner((title, cause) -> events.add(title + " failed: " + cause.getMessage()));
        return new Pane();
    }

    @Override
    protected void close() {
        gate.countDown();
        runner.close();
    }

    @Test
    void worksOnAnotherThreadAndAnswersOnTheFxThread() {
        interact(() -> runner.start(
                "load",
                progress -> Platform.isFxApplicationThread() + " "
                        + Thread.currentThread().isDaemon(),
                answer -> events.add(answer + " " + Platform.isFxApplicationThread())));
        await().untilAsserted(() -> assertThat(events).containsExactly("false true true"));
    }

    @Test
    void aFailureGoesToTheTasksOwnHandler() {
        interact(() -> runner.start(BackgroundTask.of("load", progress -> fail("no luck"))
                .onFailure(cause -> events.add("own: " + cause.getMessage()))));
        await().untilAsserted(() -> assertThat(events).containsExactly("own: no luck"));
    }

    @Test
    void aFailureThatNobodyHandlesGoesToTheRunners() {
        interact(() -> runner.start("load", progress -> fail("no luck"), answer -> events.add("answered")));
        await().untilAsserted(() -> assertThat(events).containsExactly("load failed: no luck"));
    }

    @Test
    void aFailureInTheAnswersHandlerIsNotLost() {
        interact(() -> runner.start("load", progress -> "x", answer -> fail("broken handler")));
        await().untilAsserted(() -> assertThat(events).containsExactly("load failed: broken handler"));
    }

    @Test
    void anErrorIsAFailureToo() {
        interact(() -> runner.start(
                "load",
                progress -> {
                    throw new StackOverflowError("deep");
                },
                answer -> events.add("answered")));
        await().untilAsserted(() -> assertThat(events).containsExactly("load failed: deep"));
    }

    @Test
    void aCancelledTaskIsInterruptedAndCallsNobody() {
        var task = new AtomicReference<RunningTask>();
        interact(() -> task.set(runner.start(BackgroundTask.of("load", progress -> waitAtTheGate())
                .onDone(answer -> events.add("answered"))
                .onFailure(cause -> events.add("failed"))
                .shownToPeople())));
        interact(task.get()::cancel);
        await().untilAsserted(() -> assertThat(events).containsExactly("interrupted"));
        interact(() -> assertThat(runner.shownTasks()).isEmpty());
        assertThat(events).containsExactly("interrupted");
    }

    @Test
    void onlyTasksForPeopleAreShownAndOnlyWhileTheyRun() {
        interact(() -> {
            runner.start("quiet", progress -> waitAtTheGate(), answer -> {});
            runner.start(BackgroundTask.of("Import", progress -> {
                        progress.at(1, 4);
                        progress.note("row 1");
                        return waitAtTheGate();
                    })
                    .shownToPeople());
        });
        await().untilAsserted(() ->
                interact(() -> assertThat(runner.shownTasks()).singleElement().satisfies(task -> {
                    assertThat(task.getTitle()).isEqualTo("Import");
                    assertThat(task.getProgress()).isEqualTo(0.25);
                    assertThat(task.getMessage()).isEqualTo("row 1");
                })));
        gate.countDown();
        await().untilAsserted(
                        () -> interact(() -> assertThat(runner.shownTasks()).isEmpty()));
    }

    @Test
    void pulsesDeliverOnTheFxThread() {
        var signal = new PulseSignal(new FxPulses(), () -> events.add("fx " + Platform.isFxApplicationThread()));
        signal.mark();
        await().untilAsserted(() -> assertThat(events).containsExactly("fx true"));
        signal.mark();
        await().untilAsserted(() -> assertThat(events).hasSize(2));
        interact(signal::close);
    }

    @Test
    void commandsRunInTheirOrderAndFailuresReachTheHandler() {
        var executor = new FxExecutor((title, cause) -> events.add(cause.getMessage()));
        executor.execute(() -> events.add("first"));
        executor.execute(() -> fail("second"));
        executor.execute(() -> events.add("third"));
        await().untilAsserted(() -> assertThat(events).containsExactly("first", "second", "third"));
    }

    private String waitAtTheGate() throws InterruptedException {
        try {
            gate.await();
            return "done";
        } catch (InterruptedException interrupted) {
            events.add("interrupted");
            throw interrupted;
        }
    }

    private static String fail(String message) {
        throw new IllegalStateException(message);
    }
}
