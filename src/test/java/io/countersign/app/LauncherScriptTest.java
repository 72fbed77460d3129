package io.countersign.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {
    private static final Path SCRIPT =
            Path.of(System.getProperty("countersign.root", "."), "packaging/distribution/bin/countersign");

    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void installTheProgramInAFolderWithASpace() throws IOException {
        program = executable(folder.resolve("my programs/countersign/bin/countersign"), Files.readString(SCRIPT));
    }

    @Test
    void passesEveryArgumentAsItIs() throws Exception {
        var run = run(program, Map.of("COUNTERSIGN_JAVA_HOME", jdk("25.0.1")), "queue", "import", "my file.csv", "");
        assertThat(run.exit()).isZero();
        assertThat(run.output()).endsWith("io.countersign.app.Launcher", "queue", "import", "my file.csv", "");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void aLocaleThatIsNotUtf8IsLeftForOneThatIs() throws Exception {
        var home = jdk("25");
        assertThat(localeIn(home, Map.of("LC_ALL", "C"))).isEqualTo("LC_ALL= LC_CTYPE=C.UTF-8");
        assertThat(localeIn(home, Map.of("LANG", "de_DE.UTF-8"))).isEqualTo("LC_ALL= LC_CTYPE=");
        assertThat(localeIn(home, Map.of("LC_ALL", "de_DE.utf8", "LANG", "C")))
                .isEqualTo("LC_ALL=de_DE.utf8 LC_CTYPE=");
    }

    @Test
    void putsJavaFxOnTheModulePathAndTheRestOnTheClassPath() throws Exception {
        var home = program.getParent().getParent().toRealPath();
        var run = run(program, Map.of("COUNTERSIGN_JAVA_HOME", jdk("25")));
        assertThat(run.output()).containsSequence("--module-path", home + "/fx");
        assertThat(run.output()).containsSequence("-cp", home + "/lib/*");
    }

    @Test
    void findsItsOwnFolderThroughLinks() throws Exception {
        var link =
                Files.createSymbolicLink(folder.resolve("first"), Path.of("my programs/countersign/bin/countersign"));
        var second = Files.createSymbolicLink(folder.resolve("second"), link);
        var run = run(second, Map.of("COUNTERSIGN_JAVA_HOME", jdk("25")));
        assertThat(run.output()).contains(program.getParent().getParent().toRealPath() + "/fx");
    }

    @Test
    void anOldJavaHomeIsPassedOverForANewerOneOnThePath() throws Exception {
        var newer = jdk("26");
        var run = run(program, Map.of("JAVA_HOME", jdk("17.0.12"), "PATH", newer + "/bin:/usr/bin:/bin"));
        assertThat(run.output().getFirst()).isEqualTo("run by 26");
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedItself() throws Exception {
        var home = jdk("27");
        Files.delete(Path.of(home, "release"));
        assertThat(run(program, Map.of("COUNTERSIGN_JAVA_HOME", home)).exit()).isZero();
    }

    @Test
    void anOldJdkThatWasAskedForIsRefusedInOneSentence() throws Exception {
        var old = jdk("17.0.12");
        var run = run(program, Map.of("COUNTERSIGN_JAVA_HOME", old));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).containsExactly("countersign: COUNTERSIGN_JAVA_HOME is not a JDK 25 or newer: " + old);
    }

    @Test
    void theHeapIsAsLargeAsIsAskedForAndRoomyOtherwise() throws Exception {
        var home = jdk("25");
        assertThat(run(program, Map.of("COUNTERSIGN_JAVA_HOME", home)).output()).contains("-Xms256m", "-Xmx1g");
        assertThat(run(program, Map.of("COUNTERSIGN_JAVA_HOME", home, "COUNTERSIGN_MAX_HEAP", "128m"))
                        .output())
                .contains("-Xmx128m")
                .noneMatch(argument -> argument.startsWith("-Xms"));
    }

    @Test
    void withoutAnyJdkItSaysWhatToDo() throws Exception {
        executable(program, Files.readString(SCRIPT).replace("NEEDED=25", "NEEDED=999"));
        var run = run(program, Map.of("JAVA_HOME", jdk("25")));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().startsWith("countersign: install a JDK 999 or newer");
    }

    private String localeIn(String home, Map<String, String> locale) throws Exception {
        executable(Path.of(home, "bin/java"), "#!/bin/sh\necho \"LC_ALL=${LC_ALL:-} LC_CTYPE=${LC_CTYPE:-}\"\n");
        var environment = new HashMap<>(Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""));
        environment.putAll(locale);
        environment.put("COUNTERSIGN_JAVA_HOME", home);
        return run(program, environment).output().getLast();
    }

    private String jdk(String version) throws IOException {
        var home = folder.resolve("jdk-" + version);
        executable(home.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%1$s" 2026-01-01' >&2; exit; fi
                echo "run by %1$s"
                for argument in "$@"; do echo "$argument"; done
                """.formatted(version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home.toString();
    }

    private static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        var errors = folder.resolve("errors");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "COUNTERSIGN_JAVA_HOME", "COUNTERSIGN_MAX_HEAP"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), List.of(output.split("\n", -1)), Files.readAllLines(errors));
    }

    private record Run(int exit, List<String> lines, List<String> errors) {
        /** Without the empty piece after the last line break. */
        List<String> output() {
            return lines.subList(0, lines.size() - 1);
        }
    }
}
