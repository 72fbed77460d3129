package io.countersign.app.desktop;

import io.countersign.app.ui.Texts;
import io.countersign.engine.review.Role;

/** The words for what a person may do. */
final class RoleName {
    private RoleName() {}

    static String of(Role role) {
        return switch (role) {
            case REVIEWER -> Texts.of("role.reviewer");
            case SENIOR -> Texts.of("role.senior");
            case ANALYST -> Texts.of("role.analyst");
            case ADMIN -> Texts.of("role.admin");
        };
    }
}
