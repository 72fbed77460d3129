package io.countersign.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import io.countersign.engine.guard.phrase.PhraseBook;
import io.countersign.engine.guard.phrase.PhraseScan;
import io.countersign.engine.guard.phrase.PhraseSink;
import io.countersign.engine.guard.phrase.QuickLook;
import io.countersign.engine.guard.phrase.Sieve;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of terms made ready. Immutable and thread-safe. */
final class TermBook {
    /** No terms. */
    static final TermBook NONE = new TermBook(List.of());

    private static final BitSet NOTHING = new BitSet(0);

    private final boolean empty;
    private final PhraseBook book;
    private final QuickLook look;
    private final Glance glance;

    TermBook(List<List<String>> lists) {
        empty = lists.isEmpty();
        book = PhraseBook.ofWords(lists);
        look = new QuickLook(book);
        glance = new Glance(name -> true, look::clears);
    }

    /** Whether no term can stand in a text. */
    boolean clears(String text) {
        return look.clears(text);
    }

    /** A sieve that holds back these terms too. */
    Sieve and(Sieve others) {
        return others.and(book);
    }

    /** The numbers of the lists of which a term stands in a document; not to be changed. */
    BitSet metIn(@Nullable JsonNode document) {
        if (empty || document == null || glance.clears(document)) {
            return NOTHING;
        }
        var search = new Search(book);
        new TextWalk(search, new Findings()).walk(document);
        return search.met;
    }

    /** One search of one document. */
    private static final class Search implements TextVisitor, PhraseSink {
        private final PhraseScan scan;
        private final BitSet met = new BitSet();

        private Search(PhraseBook book) {
            scan = new PhraseScan(book, this);
        }

        @Override
        public void name(String name) {
            // terms are looked for in what people and models say
        }

        @Override
        public void text(String text) {
            scan.scan(text);
        }

        @Override
        public void found(int list, boolean mild, String text, int from, int to) {
            met.set(list);
        }
    }
}
