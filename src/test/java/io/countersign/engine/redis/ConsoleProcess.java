package io.countersign.engine.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process on this machine that has the embedded server of a directory open until it is told to close it. */
record ConsoleProcess(Process process, BufferedReader output) implements AutoCloseable {
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedRedis redis = EmbeddedRedis.open(Path.of(arguments[0]))) {
            System.out.println(redis.pid());
            System.in.read();
        }
    }

    static ConsoleProcess start(Path dataDirectory, String... launcher) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ConsoleProcess.class.getName(),
                dataDirectory.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ConsoleProcess(process, process.inputReader());
    }

    /** The server to which it has attached; returns when it has. */
    long serverPid() throws IOException {
        return Long.parseLong(output.readLine());
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets it close its share and returns when it is gone. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
