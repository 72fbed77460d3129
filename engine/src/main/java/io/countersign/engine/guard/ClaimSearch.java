package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.guard.phrase.PhraseBook;
import io.countersign.engine.guard.phrase.PhraseFile;
import io.countersign.engine.guard.phrase.PhraseScan;
import io.countersign.engine.guard.phrase.PhraseSink;
import io.countersign.engine.guard.phrase.QuickLook;
import java.util.List;
import java.util.Set;

/** One search of one document. Belongs to one thread. */
final class ClaimSearch implements TextVisitor, PhraseSink {
    private static final PhraseBook BOOK = PhraseFile.read(ClaimGuard.class, "claims.txt", ClaimCategory.sections());
    private static final ClaimCategory[] CATEGORIES = ClaimCategory.values();

    /** The shortest text that says something: a value like "12.5 %" alone claims nothing. */
    private static final int SENTENCE = 24;

    private static final QuickLook LOOK = new QuickLook(BOOK);

    /** Clears what need not be searched. */
    static final Glance GLANCE = new Glance(name -> true, ClaimSearch::isPlain);

    private final Set<ClaimCategory> categories;
    private final PhraseScan scan = new PhraseScan(BOOK, this);
    private final Findings findings = new Findings();
    private boolean sourced;
    private int statisticFrom;
    private int statisticTo;

    ClaimSearch(Set<ClaimCategory> categories) {
        this.categories = categories;
    }

    List<GuardFinding> in(JsonNode document) {
        new TextWalk(this, findings).walk(document);
        return findings.worstFirst();
    }

    private static boolean isPlain(String text) {
        return text.length() < ClaimNumbers.SHORTEST
                || (LOOK.clears(text) && (text.length() < SENTENCE || !ClaimNumbers.hasDigit(text)));
    }

    @Override
    public void name(String name) {
        // what a field is called, the model was told
    }

    @Override
    public void text(String text) {
        if (text.length() < ClaimNumbers.SHORTEST) {
            return;
        }
        findings.nextText();
        sourced = false;
        statisticTo = 0;
        scan.scan(text);
        if (text.length() >= SENTENCE) {
            new ClaimNumbers(text).find(this::number);
        }
        if (statisticTo > 0 && !sourced) {
            add(ClaimCategory.STATISTIC, text, statisticFrom, statisticTo);
        }
    }

    @Override
    public void found(int label, boolean mild, String text, int from, int to) {
        if (label == CATEGORIES.length) {
            sourced = true;
        } else if (CATEGORIES[label] == ClaimCategory.STATISTIC) {
            statistic(from, to);
        } else {
            add(CATEGORIES[label], text, from, to);
        }
    }

    private void number(ClaimCategory category, String text, int from, int to) {
        if (category == ClaimCategory.STATISTIC) {
            statistic(from, to);
        } else {
            add(category, text, from, to);
        }
    }

    private void statistic(int from, int to) {
        if (statisticTo == 0) {
            statisticFrom = from;
            statisticTo = to;
        }
    }

    private void add(ClaimCategory category, String text, int from, int to) {
        if (categories.contains(category)) {
            findings.add(category.word(), Severity.MEDIUM, text, from, to);
        }
    }
}
