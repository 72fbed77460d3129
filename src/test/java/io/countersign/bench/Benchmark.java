package io.countersign.bench;

import java.util.List;

/** Measures one thing beside its reference, in turns, and says how they compare. */
@FunctionalInterface
interface Benchmark {
    List<Figure> measure();
}
