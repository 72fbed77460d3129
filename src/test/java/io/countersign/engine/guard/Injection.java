package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** A text that a guard has to find, and the family under which it has to. */
record Injection(String family, String text) {
    static List<Injection> all() {
        return Lines.of("injections.txt").stream()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Injection(parts[0], parts[1]))
                .toList();
    }

    /** Those that are written in plain letters. */
    static List<Injection> plain() {
        return all().stream()
                .filter(each -> !each.family.equals("encoded_instruction"))
                .toList();
    }

    static List<Injection> latin() {
        return plain().stream()
                .filter(each -> each.text.chars().allMatch(c -> c < 128))
                .toList();
    }

    boolean isFoundIn(String disguised) {
        return new InjectionGuard()
                .inspect(TextNode.valueOf(disguised)).stream()
                        .anyMatch(finding -> finding.kind().equals(family));
    }
}
