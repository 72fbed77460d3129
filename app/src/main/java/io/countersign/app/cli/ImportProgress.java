package io.countersign.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.countersign.app.imports.ImportListener;
import io.countersign.app.imports.Refusal;
import io.countersign.app.imports.SourceFile;

/** Shows how an import gets on: refused lines as they come, and a bar on a terminal. */
final class ImportProgress implements ImportListener, AutoCloseable {
    private final Console console;
    private final Bar bar;

    ImportProgress(CommandContext context, SourceFile file) {
        console = context.console();
        bar = Bar.overBytes(
                "Importing " + file.name(), file.size(), context.surroundings().terminal());
    }

    @Override
    public void progressed(long bytes, long lines) {
        bar.at(bytes);
    }

    @Override
    public void refused(Refusal refusal) {
        if (console.isJson()) {
            console.json(JsonNodeFactory.instance
                    .objectNode()
                    .put("line", refusal.line())
                    .put("quarantined", refusal.inQuarantine())
                    .put("problem", refusal.problem()));
        } else {
            console.note("line %d: %s%s"
                    .formatted(refusal.line(), refusal.problem(), refusal.inQuarantine() ? "" : " (not imported)"));
        }
    }

    @Override
    public void close() {
        bar.close();
    }
}
