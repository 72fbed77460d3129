package io.countersign.app.triage.query;

import io.countersign.engine.review.Reviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a person typed into the search: words that an item has to contain in its id, model, reason or owner, and terms
 * such as {@code model:loan-2 risk:>0.9 confidence:unknown state:open owner:me why:"low confidence" is:overdue}. Case
 * never matters.
 *
 * @param test whether an item has all of it
 * @param asksForState whether one of the terms says in which state the item has to be
 * @param unread the terms whose value means nothing, which are left out
 */
public record SearchText(RowTest test, boolean asksForState, List<String> unread) {
    private static final Pattern TOKEN = Pattern.compile("(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");

    public SearchText {
        unread = List.copyOf(unread);
    }

    /** Reads the search of this person. */
    public static SearchText parse(String text, Reviewer me) {
        var all = RowTest.ANY;
        boolean state = false;
        var unread = new ArrayList<String>();
        for (MatchResult token : TOKEN.matcher(text).results().toList()) {
            Term term = term(token, me);
            all = all.and(term.test());
            state |= term.aboutState();
            if (term.equals(Term.UNREAD)) {
                unread.add(token.group());
            }
        }
        return new SearchText(all, state, unread);
    }

    private static Term term(MatchResult token, Reviewer me) {
        String key = token.group(1);
        String value = token.group(2) != null ? token.group(2) : token.group(3);
        if (key != null && Term.isKey(key)) {
            return Term.of(key, value, me).orElse(Term.UNREAD);
        }
        boolean unfinished = value.endsWith(":") && Term.isKey(value.substring(0, value.length() - 1));
        return unfinished ? Term.UNREAD : Term.containing(key == null ? value : token.group());
    }
}
