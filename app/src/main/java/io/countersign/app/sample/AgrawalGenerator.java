package io.countersign.app.sample;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Draws applications as Agrawal, Imielinski and Swami did, each with the truth about it: it is settled first, then the numbers are
 * blurred by up to a twentieth of their range, so that nothing can be known for sure. Not thread-safe.
 */
final class AgrawalGenerator {
    private static final double BLUR = .05;

    private final Random random;
    private AgrawalFunction function;

    AgrawalGenerator(AgrawalFunction function, long seed) {
        this.function = function;
        this.random = new Random(seed);
    }

    /** From the next application on, somebody else pays back. */
    void drift(AgrawalFunction next) {
        function = next;
    }

    List<LabelledLoan> next(int applications) {
        return Stream.generate(this::next).limit(applications).toList();
    }

    LabelledLoan next() {
        LoanApplication loan = draw();
        return new LabelledLoan(blur(loan), function.repays(loan));
    }

    private LoanApplication draw() {
        int salary = between(20_000, 150_000);
        int commission = salary >= 75_000 ? 0 : between(10_000, 75_000);
        int age = between(20, 80);
        int education = random.nextInt(5);
        int car = 1 + random.nextInt(20);
        int zipcode = random.nextInt(9);
        int worth = (9 - zipcode) * 100_000;
        return new LoanApplication(
                salary,
                commission,
                age,
                education,
                car,
                zipcode,
                between(worth / 2, worth * 3 / 2),
                between(1, 30),
                between(0, LoanApplication.LARGEST_LOAN));
    }

    private LoanApplication blur(LoanApplication loan) {
        int worth = (9 - loan.zipcode()) * 100_000;
        return new LoanApplication(
                blur(loan.salary(), 20_000, 150_000),
                loan.commission() == 0 ? 0 : blur(loan.commission(), 10_000, 75_000),
                blur(loan.age(), 20, 80),
                loan.education(),
                loan.car(),
                loan.zipcode(),
                blur(loan.houseValue(), worth / 2, worth * 3 / 2),
                blur(loan.houseYears(), 1, 30),
                blur(loan.loan(), 0, LoanApplication.LARGEST_LOAN));
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private int blur(int value, int least, int most) {
        double shift = (most - least) * BLUR * (2 * random.nextDouble() - 1);
        return Math.clamp(StrictMath.round(value + shift), least, most);
    }
}
