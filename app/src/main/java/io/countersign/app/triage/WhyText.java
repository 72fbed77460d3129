package io.countersign.app.triage;

import io.countersign.app.ui.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The reasons of an item as far as there is room for them: of the first as many whole words as fit.
 *
 * @param first what is shown of the first reason
 * @param more how many further reasons there are, or that the first goes on; empty if nothing is left out
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
        if (width.applyAsDouble(first) <= room - (others > 0 ? beside : 0)) {
            return new WhyText(first, further);
        }
        String cut = words(first, room - beside, width);
        return new WhyText(cut, cut.equals(first) ? further : Texts.of("queue.why.goes-on"));
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
