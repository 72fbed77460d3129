package io.countersign.app.desktop;

import io.countersign.app.sample.SampleFlow;
import io.countersign.app.shell.Command;
import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.Optional;

/** What a person can do with the sample. */
final class SampleCommands {
    private SampleCommands() {}

    static List<Command> of(SampleFlow flow) {
        return List.of(
                new Command(
                        Texts.of("console.sample-drift"),
                        Optional.empty(),
                        () -> !flow.isDrifted(),
                        () -> flow.drift(true)),
                new Command(
                        Texts.of("console.sample-settle"), Optional.empty(), flow::isDrifted, () -> flow.drift(false)));
    }
}
