package io.countersign.app.sample;

import io.countersign.engine.decision.Decision;
import io.countersign.engine.decision.DecisionEngine;
import io.countersign.engine.decision.DecisionRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Receives one application after the other and has each decided by one of the sample's models. The truth about each is known
 * to the one who asks for it, not to the models. For one thread.
 */
final class LoanOffice {
    private static final int SMALL_INCOME = 70_000;
    private static final int SMALL_LOAN = 150_000;

    private final LoanModels models;
    private final Map<LoanModel, DecisionEngine> engines;
    private final AgrawalGenerator applications;
    private final Random choice;
    private int number;
    private boolean drifted;
    private Optional<Case> open = Optional.empty();

    private record Case(DecisionEngine engine, DecisionRequest request, boolean repaid) {}

    /**
     * What became of an application.
     *
     * @param repaid whether the loan would be paid back
     */
    record Outcome(Decision decision, boolean repaid) {}

    /**
     * @param engines makes the engine of a model
     * @param number of the application before the first
     */
    LoanOffice(LoanModels models, Function<LoanModel, DecisionEngine> engines, long seed, int number) {
        this.models = models;
        this.engines = models.all().stream().collect(Collectors.toMap(Function.identity(), engines));
        this.number = number;
        this.applications = new AgrawalGenerator(LoanModels.LEARNED, seed);
        this.choice = new Random(seed);
    }

    /** Changes who pays back and who applies, or changes it back. */
    void drift(boolean wished) {
        drifted = wished;
        applications.drift(drifted ? LoanModels.DRIFTED : LoanModels.LEARNED);
    }

    /**
     * Has the next application decided.
     *
     * @throws io.countersign.engine.review.QueueException if people cannot be reached; the same application comes next then
     */
    Outcome next() {
        Case latest = open.orElseGet(this::receive);
        open = Optional.of(latest);
        Decision decision = latest.engine.decide(latest.request);
        open = Optional.empty();
        return new Outcome(decision, latest.repaid);
    }

    /** When the world has changed, people with small incomes apply for small loans. */
    private LabelledLoan apply() {
        LabelledLoan loan = applications.next();
        while (drifted && !isSmall(loan.application())) {
            loan = applications.next();
        }
        return loan;
    }

    private static boolean isSmall(LoanApplication loan) {
        return loan.salary() + loan.commission() < SMALL_INCOME && loan.loan() < SMALL_LOAN;
    }

    private Case receive() {
        LabelledLoan loan = apply();
        String id = String.format(Locale.ROOT, "LN-%05d", ++number);
        var input = loan.application().json().put("application_id", id);
        DecisionEngine engine = Objects.requireNonNull(engines.get(models.choose(choice)));
        return new Case(engine, new DecisionRequest(id, input), loan.repaid());
    }
}
