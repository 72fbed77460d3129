package io.countersign.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs one benchmark by name, or all: {@code ./mvnw -B -ntp verify -Pbenchmarks -Dbenchmark=intake}. */
public final class Benchmarks {
    private static final String ALL = "all";
    private static final Map<String, Benchmark> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("intake", new IntakeBenchmark());
        BY_NAME.put("scripts", new ScriptBenchmark());
        BY_NAME.put("memory", new MemoryBenchmark());
        BY_NAME.put("listing", new ListingBenchmark());
        BY_NAME.put("table", new TableBenchmark());
        BY_NAME.put("firstrows", new FirstRowsBenchmark());
        BY_NAME.put("keypress", new KeyPressBenchmark());
        BY_NAME.put("guard", new GuardBenchmark());
        BY_NAME.put("decide", new DecideBenchmark());
        BY_NAME.put("gateway", new GatewayBenchmark());
        BY_NAME.put("drift", new DriftBenchmark());
        BY_NAME.put("driftlog", () -> new DriftReplay().measure());
        BY_NAME.put("driftscreen", () -> new DriftScreenBenchmark().measure());
    }

    private Benchmarks() {}

    public static void main(String... arguments) {
        String wanted = arguments.length == 0 ? ALL : arguments[0];
        if (!wanted.equals(ALL) && !BY_NAME.containsKey(wanted)) {
            System.err.printf("No benchmark has the name '%s'; choose all or one of %s.%n", wanted, BY_NAME.keySet());
            System.exit(2);
        }
        PrintStream out = System.out;
        out.printf(
                "%nJava %s, %d processors, %s %s%n%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        BY_NAME.forEach((name, benchmark) -> {
            if (wanted.equals(ALL) || wanted.equals(name)) {
                runOrEnd(name, benchmark, out);
            }
        });
        System.exit(0);
    }

    /** The threads of a window would keep the program alive after a failure. */
    private static void runOrEnd(String name, Benchmark benchmark, PrintStream out) {
        try {
            run(name, benchmark, out);
        } catch (RuntimeException failed) {
            System.err.printf("The benchmark '%s' has failed: %s.%n", name, failed.getMessage());
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(String name, Benchmark benchmark, PrintStream out) {
        double before = load();
        List<Figure> figures = benchmark.measure();
        out.printf(Locale.ROOT, "== %s (load of the machine %.1f before, %.1f after)%n", name, before, load());
        new FigureTable(figures).print(out);
    }

    /** How many threads wanted a processor in the last minute, ours and everybody else's. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
