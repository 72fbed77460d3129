package io.countersign.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.countersign.engine.guard.ClaimGuard;
import io.countersign.engine.guard.Guard;
import io.countersign.engine.guard.InjectionGuard;
import java.util.List;

/** What the guards cost on a prompt, on a large document, on the worst that was thought of, and on an input with short fields. */
final class GuardBenchmark implements Benchmark {
    private static final int PROMPT = 4 << 10;
    private static final int LARGE = 4 << 20;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 400_000_000;
    private static final List<String> WORST = List.of(
            "ignore all the previous ",
            "1gn0re a11 ",
            "i" + " ".repeat(200),
            "忽略之前的",
            "i̶̶̶̶g̶̶̶̶n̶̶̶̶",
            "SWdub3JlIGFsbCBwcmV2aW91cyBy");

    private int found;

    @Override
    public List<Figure> measure() {
        Guard input = new InjectionGuard();
        double prompt = nanos(input, Prompts.letter(PROMPT));
        double large = nanos(input, Prompts.letter(LARGE));
        double worst = WORST.stream()
                .mapToDouble(unit -> nanos(input, TextNode.valueOf(Prompts.repeated(unit, LARGE))))
                .max()
                .orElseThrow();
        var growth = new Pair(large / LARGE, prompt / PROMPT, large / LARGE / (prompt / PROMPT));
        return List.of(
                Figure.atMost("input guard on a prompt of 4 KB", "µs", prompt / 1e3, 20),
                Figure.atMost("the same on 4 MB, per character, against 4 KB", "ns", growth, 2),
                Figure.told("the same on 4 MB, the slowest of six odd texts", "ms", worst / 1e6),
                Figure.atMost(
                        "input guard on an input of six short fields",
                        "ns",
                        nanos(input, Prompts.application(7, 1_200)),
                        150),
                Figure.told(
                        "output guard on an answer of 4 KB",
                        "µs",
                        nanos(new ClaimGuard(), Prompts.letter(PROMPT)) / 1e3),
                Figure.told("findings, so that nothing is left out", "", found % 10));
    }

    private double nanos(Guard guard, JsonNode document) {
        var rounds = new double[ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            double measured = round(guard, document);
            if (round >= 0) {
                rounds[round] = measured;
            }
        }
        return Samples.median(rounds);
    }

    private double round(Guard guard, JsonNode document) {
        long from = System.nanoTime();
        long took;
        long times = 0;
        int atOnce = 1;
        do {
            for (int i = 0; i < atOnce; i++) {
                found += guard.inspect(document).size();
            }
            times += atOnce;
            took = System.nanoTime() - from;
            atOnce = took < ROUND_NANOS / 100 ? atOnce * 2 : atOnce;
        } while (took < ROUND_NANOS);
        return (double) took / times;
    }
}
