package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The reasons of an item as far as there is room for them: of the first as many whole words as fit.
 *
 * @param first what is shown of the first reason, and whether it goes on
 * @param more how many further reasons there are; empty if there are none
 */
record WhyText(String first, String more) {
    private static final Pattern BETWEEN = Pattern.compile("\\s+·\\s+");
    private static final Pattern WORDS = Pattern.compile("(?<=\\S)(?=\\s)");

    /** The single reasons. */
    static List<String> reasons(String why) {
        return BETWEEN.splitAsStream(why.strip()).toList();
    }

    /**
     * Fits them into the room; the first word of all is kept even if that is too long.
     *
     * @param beside the room that it takes to say that there is more
     * @param width the width of a text
     */
    static WhyText fit(String why, double room, double beside, ToDoubleFunction<String> width) {
        List<String> reasons = reasons(why);
        String first = reasons.getFirst();
        int others = reasons.size() - 1;
        String further = others > 0 ? Texts.of("queue.why.more", others) : "";
        double forFirst = room - (others > 0 ? beside : 0);
        if (width.applyAsDouble(first) <= forFirst) {
            return new WhyText(first, further);
        }
        String cut = words(first, forFirst - width.applyAsDouble(Texts.of("queue.why.goes-on", "")), width);
        return new WhyText(cut.equals(first) ? first : Texts.of("queue.why.goes-on", cut), further);
    }

    private static String words(String reason, double room, ToDoubleFunction<String> width) {
        String fitting = "";
        for (String word : WORDS.splitAsStream(reason).toList()) {
            String next = fitting + word;
            if (!fitting.isEmpty() && width.applyAsDouble(next) > room) {
                return fitting;
            }
            fitting = next;
        }
        return fitting;
    }
}
