package io.countersign.app.sample;

import java.util.function.Predicate;

/**
 * Who pays back: the ten functions of "Database Mining: A Performance Perspective" (R. Agrawal, T. Imielinski, A. Swami,
 * IEEE Transactions on Knowledge and Data Engineering 5(6), 1993), whose group A pays back. Switching from one to another is a
 * change of the world that no attribute shows.
 */
enum AgrawalFunction {
    F1(loan -> loan.age() < 40 || loan.age() >= 60),
    F2(loan -> byAge(loan, loan.salary(), 50, 100, 75, 125, 25, 75)),
    F3(loan -> switch (third(loan)) {
        case 0 -> loan.education() <= 1;
        case 1 -> isMiddling(loan.education());
        default -> loan.education() >= 2;
    }),
    F4(loan -> switch (third(loan)) {
        case 0 -> loan.education() <= 1 ? within(loan.salary(), 25, 75) : within(loan.salary(), 50, 100);
        case 1 -> isMiddling(loan.education()) ? within(loan.salary(), 50, 100) : within(loan.salary(), 75, 125);
        default -> loan.education() >= 2 ? within(loan.salary(), 50, 100) : within(loan.salary(), 25, 75);
    }),
    F5(loan -> switch (third(loan)) {
        case 0 -> within(loan.salary(), 50, 100) ? within(loan.loan(), 100, 300) : within(loan.loan(), 200, 400);
        case 1 -> within(loan.salary(), 75, 125) ? within(loan.loan(), 200, 400) : within(loan.loan(), 300, 500);
        default -> within(loan.salary(), 25, 75) ? within(loan.loan(), 300, 500) : within(loan.loan(), 100, 300);
    }),
    F6(loan -> byAge(loan, loan.income(), 50, 100, 75, 125, 25, 75)),
    F7(loan -> 2.0 / 3 * loan.income() - loan.loan() / 5.0 - 20_000 > 0),
    F8(loan -> 2.0 / 3 * loan.income() - 5_000.0 * loan.education() - 20_000 > 0),
    F9(loan -> 2.0 / 3 * loan.income() - 5_000.0 * loan.education() - loan.loan() / 5.0 - 10_000 > 0),
    F10(loan -> 2.0 / 3 * loan.income() - 5_000.0 * loan.education() + equity(loan) / 5 - 10_000 > 0);

    @SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing
    private final Predicate<LoanApplication> groupA;

    AgrawalFunction(Predicate<LoanApplication> groupA) {
        this.groupA = groupA;
    }

    boolean repays(LoanApplication loan) {
        return groupA.test(loan);
    }

    /** 0 below 40, 1 below 60, 2 from 60 on. */
    private static int third(LoanApplication loan) {
        return loan.age() < 40 ? 0 : loan.age() < 60 ? 1 : 2;
    }

    private static boolean byAge(LoanApplication loan, int amount, int... thousands) {
        int from = 2 * third(loan);
        return within(amount, thousands[from], thousands[from + 1]);
    }

    private static boolean within(int amount, int fromThousand, int toThousand) {
        return amount >= fromThousand * 1_000 && amount <= toThousand * 1_000;
    }

    private static boolean isMiddling(int education) {
        return education >= 1 && education <= 3;
    }

    private static double equity(LoanApplication loan) {
        return loan.houseYears() < 20 ? 0 : loan.houseValue() * (loan.houseYears() - 20) / 10.0;
    }
}
