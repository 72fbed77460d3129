package io.countersign.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program in processes of their own, with a data directory of their own. */
final class Distribution {
    private static final Path PROGRAM =
            Path.of(System.getProperty("countersign.distribution", "app/target/countersign"), "bin", "countersign");
    private static final long PATIENCE_SECONDS = 120;

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    Distribution(Path directory) {
        this.directory = directory;
        environment.put("COUNTERSIGN_HOME", directory.resolve("data").toString());
        environment.put("COUNTERSIGN_JAVA_HOME", System.getProperty("java.home"));
    }

    /** What a process left behind. */
    record Ended(int code, String out, String err) {}

    Distribution with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Ended run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.await();
        }
    }

    /** Runs the program, named by its arguments, as part of a shell's command. */
    Ended runInShell(String command) {
        try (Running running = start(List.of("sh", "-c", "\"$0\" " + command, PROGRAM.toString()))) {
            return running.await();
        }
    }

    Running start(String... arguments) {
        var command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Running start(List<String> command) {
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            var builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("REDIS_URL", "DISPLAY", "LC_ALL", "JDK_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of the program. */
    record Running(Process process, Path out, Path err) implements AutoCloseable {
        /** Ctrl-C. */
        void interrupt() throws IOException {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                    .start()
                    .onExit()
                    .join();
        }

        Ended await() {
            try {
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("the program does not end");
                }
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
