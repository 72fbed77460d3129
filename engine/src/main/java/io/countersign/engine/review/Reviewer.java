package io.countersign.engine.review;

/**
 * A person who reviews, by name. What the person may do stands in the {@link ReviewerRegistry}, never here.
 *
 * @param name 1 to 40 characters: letters, digits, {@code . _ - @ +}
 */
public record Reviewer(String name) {
    public Reviewer {
        if (name.isEmpty() || name.length() > 40 || !name.codePoints().allMatch(Reviewer::isAllowed)) {
            throw new IllegalArgumentException(
                    "reviewer must be 1 to 40 letters, digits or . _ - @ +, was '" + name + "'");
        }
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || "._-@+".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
