package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.guard.phrase.PhraseBook;
import io.countersign.engine.guard.phrase.PhraseFile;
import io.countersign.engine.guard.phrase.PhraseScan;
import io.countersign.engine.guard.phrase.PhraseSink;
import io.countersign.engine.guard.phrase.QuickLook;
import java.util.List;
import java.util.Map;

/** One search of one document. Belongs to one thread. */
final class InjectionSearch implements TextVisitor, PhraseSink {
    private static final PhraseBook BOOK =
            PhraseFile.read(InjectionGuard.class, "injection.txt", InjectionFamily.sections());
    private static final InjectionFamily[] FAMILIES = InjectionFamily.values();
    static final KnownNames INNOCENT = new KnownNames();
    static final int SHORTEST = 4;

    /** Clears texts in which no phrase begins, but not those that may be encoded. */
    static final QuickLook LOOK = new QuickLook(BOOK);

    /** Clears what need not be searched. */
    static final Glance GLANCE = new Glance(INNOCENT::has, InjectionSearch::isPlain);

    private final Map<InjectionFamily, Severity> severities;
    private final PhraseScan scan = new PhraseScan(BOOK, this);
    private final Findings findings = new Findings();
    private boolean decoding;
    private long decodedSteps;

    /** Where it last stood that somebody else was told something: what begins in there is no attack. */
    private int excusedFrom;

    private int excusedTo;

    /** How often a phrase was found, be its family looked for or not: what is known of names holds for every guard. */
    private long reports;

    InjectionSearch(Map<InjectionFamily, Severity> severities) {
        this.severities = severities;
    }

    List<GuardFinding> in(JsonNode document) {
        new TextWalk(this, findings).walk(document);
        return findings.worstFirst();
    }

    /** What the search has cost: characters looked at and transitions made. */
    long steps() {
        return scan.steps() + decodedSteps;
    }

    static boolean isPlain(String text) {
        return text.length() < SHORTEST
                || (LOOK.clears(text) && !EncodedText.mayStandIn(text) && !EscapedText.mayBe(text));
    }

    @Override
    public void name(String name) {
        if (!INNOCENT.has(name)) {
            long before = reports;
            text(name);
            if (reports == before) {
                INNOCENT.add(name);
            }
        }
    }

    @Override
    public void text(String text) {
        if (text.length() < SHORTEST) {
            return;
        }
        findings.nextText();
        read(text);
        String unescaped = EscapedText.undone(text);
        if (!unescaped.equals(text)) {
            read(unescaped);
        }
        if (severities.containsKey(InjectionFamily.ENCODED_INSTRUCTION)) {
            decoding = true;
            decodedSteps += EncodedText.decode(text, this::read);
            decoding = false;
        }
    }

    @Override
    public void row(List<String> texts, int before) {
        findings.nextText(before);
        read(String.join(" ", texts));
    }

    private void read(String text) {
        excusedFrom = 0;
        excusedTo = 0;
        scan.scan(text);
    }

    @Override
    public void found(int label, boolean mild, String text, int from, int to) {
        reports++;
        if (label == FAMILIES.length) {
            excusedFrom = from;
            excusedTo = to;
            return;
        }
        if (from > excusedFrom && from < excusedTo) {
            return;
        }
        InjectionFamily family = FAMILIES[label];
        Severity severity = severities.get(family);
        if (severity == null || (decoding && mild)) {
            return;
        }
        if (decoding) {
            family = InjectionFamily.ENCODED_INSTRUCTION;
            severity = severities.getOrDefault(family, severity);
        }
        findings.add(family.word(), mild ? severity.atMost(Severity.MEDIUM) : severity, text, from, to);
    }
}
