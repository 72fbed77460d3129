package io.countersign.app.sample;

import java.util.List;
import java.util.Random;

/**
 * The models of the sample, trained when they are made: one in use, an older one that has seen less, and one that is only tried
 * out and has seen hardly anything. Immutable.
 */
final class LoanModels {
    /** How the name of each begins. */
    static final String NAME = "loan-";

    /** Who pays back while the models are trained. */
    static final AgrawalFunction LEARNED = AgrawalFunction.F9;
    /** Who pays back when the world has changed. */
    static final AgrawalFunction DRIFTED = AgrawalFunction.F5;

    private static final long SEED = 19_931_201;

    private final LoanModel current = trained("loan-2", 4_000, 1);
    private final LoanModel older = trained("loan-1", 300, 2);
    private final LoanModel preview = trained("loan-3-preview", 60, 3);

    /** One of them, the one in use most often. */
    LoanModel choose(Random random) {
        int draw = random.nextInt(10);
        return draw < 6 ? current : draw < 9 ? older : preview;
    }

    List<LoanModel> all() {
        return List.of(current, older, preview);
    }

    private static LoanModel trained(String name, int applications, int draw) {
        var generator = new AgrawalGenerator(LEARNED, SEED + draw);
        return new LoanModel(name, LogisticScorer.train(generator.next(applications)));
    }
}
