package io.countersign.engine.review.journal;

import static io.countersign.engine.review.journal.Verdicts.approval;
import static io.countersign.engine.review.journal.Verdicts.modification;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that keeps verdicts in a journal and never sends them; it says the id of each once it is kept. */
record JournalingProcess(Process process, BufferedReader output) implements AutoCloseable {
    private static final String FULL = "full";

    /** Arguments: the directory, a word that the ids begin with, how many verdicts, and whether to fill the disk first. */
    public static void main(String[] arguments) throws IOException {
        VerdictJournal journal = VerdictJournal.open(Path.of(arguments[0]));
        if (arguments[3].equals(FULL)) {
            overfill(journal);
        }
        for (int n = 0; n < Integer.parseInt(arguments[2]); n++) {
            journal.append(approval(arguments[1] + n));
            System.out.println(arguments[1] + n);
        }
        System.in.read();
    }

    private static void overfill(VerdictJournal journal) {
        try {
            journal.append(modification("large", "\"" + "x".repeat(1_000_000) + "\"", ""));
            System.out.println("there was room");
        } catch (JournalException e) {
            System.out.println(e.getMessage());
        }
    }

    static JournalingProcess start(Path directory, String prefix, int verdicts) throws IOException {
        return run(List.of(), directory, prefix, verdicts, "");
    }

    /** One that may write no file of more than half a megabyte, and tries to. */
    static JournalingProcess startWithLittleRoom(Path directory, String prefix, int verdicts) throws IOException {
        return run(List.of("sh", "-c", "ulimit -f 1000; exec \"$@\"", "sh"), directory, prefix, verdicts, FULL);
    }

    private static JournalingProcess run(
            List<String> launcher, Path directory, String prefix, int verdicts, String mode) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                JournalingProcess.class.getName(),
                directory.toString(),
                prefix,
                Integer.toString(verdicts),
                mode));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new JournalingProcess(process, process.inputReader());
    }

    /** What it says next. */
    String line() throws IOException {
        return output.readLine();
    }

    /** Ends it as {@code kill -9} does, and returns what it had said that nobody had read. By its handle, which leaves the output open. */
    List<String> kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return output.lines().toList();
    }

    @Override
    public void close() {
        kill();
    }
}
