package io.countersign.engine.guard.phrase;

import org.jspecify.annotations.Nullable;

/**
 * Looks for the phrases of a book in one text after another, in one pass each. A digit or sign that may stand for a letter is
 * read both ways: while the two readings differ, two lanes are followed. Belongs to one thread.
 */
public final class PhraseScan {
    private static final int FARTHEST_BACK = 256;
    private static final int APART = 1_000;

    private final PhraseBook book;
    private final PhraseSink sink;
    private final byte[] codes = Folding.codes();
    private final Lane lane = new Lane();
    private @Nullable Lane other;
    private @Nullable Trail trail;
    private boolean forked;
    private String text = "";
    private int index;
    private int position;
    private long steps;

    public PhraseScan(PhraseBook book, PhraseSink sink) {
        this.book = book;
        this.sink = sink;
    }

    /** How many characters were looked at and how many transitions made, for all texts: what the scan costs. */
    public long steps() {
        return steps;
    }

    /** Looks through a text. Nothing is found that begins in one text and ends in another. */
    public void scan(String next) {
        text = next;
        index = 0;
        position += APART;
        forked = false;
        lane.begin();
        while (index < text.length()) {
            if (!forked) {
                run();
            }
            if (index < text.length()) {
                takeAnything();
            }
        }
    }

    /** Takes plain letters and separators until there is something else, or a term may have ended. */
    private void run() {
        char[] next = book.automaton.next;
        int firstFinal = book.automaton.firstFinal;
        int state = lane.state;
        long starts = lane.starts;
        int gap = lane.gap;
        int letters = 0;
        int i = index;
        for (int length = text.length(); i < length; i++) {
            int symbol = codes[text.charAt(i)];
            if (symbol > Symbols.LAST) {
                break;
            }
            int letter = (symbol + Symbols.COUNT - 1) >>> Symbols.BITS;
            int reached = next[(state << Symbols.BITS) | symbol];
            if (reached >= firstFinal) {
                break;
            }
            state = reached;
            starts = (starts << letter) | (gap & letter);
            gap = 1 - letter;
            letters += letter;
        }
        lane.state = state;
        lane.starts = starts;
        lane.gap = gap;
        position += letters;
        steps += i - index + 1;
        index = i;
    }

    private void takeAnything() {
        char c = text.charAt(index);
        int code = Folding.code(c);
        if (code == Symbols.MARK) {
            index++;
            steps++;
        } else if (code >= Symbols.STAND_IN) {
            index++;
            fork(code - Symbols.STAND_IN);
        } else if (code == Symbols.SEVERAL) {
            int whole = text.codePointAt(index);
            index += Character.charCount(whole);
            if (Folding.isTag(whole)) {
                take(Symbols.SEPARATOR);
            }
            for (byte symbol : Folding.symbols(whole)) {
                take(symbol);
            }
        } else {
            index++;
            take(code);
        }
    }

    private void take(int symbol) {
        steps += 2;
        boolean letter = lane.take(book.automaton, symbol);
        if (letter) {
            position++;
            report(lane);
        }
        if (forked && other != null) {
            if (other.take(book.automaton, symbol)) {
                report(other);
            }
            forked = !other.agreesWith(lane, book.automaton);
        }
    }

    private void fork(int letter) {
        steps += 2;
        if (other == null) {
            other = new Lane();
        }
        if (!forked) {
            other.copy(lane);
            forked = true;
        }
        other.take(book.automaton, Symbols.SEPARATOR);
        lane.take(book.automaton, letter);
        position++;
        report(lane);
    }

    private void report(Lane reader) {
        if (reader.state < book.automaton.firstFinal) {
            return;
        }
        int[] terms = book.automaton.ending(reader.state);
        steps += terms.length;
        for (int i = 0; i < terms.length; i++) {
            int term = terms[i];
            boolean beginsWord = book.loose[term] || reader.beganWord(book.lengths[term]);
            if (trail != null || (beginsWord && book.opens[term])) {
                meet(term, beginsWord);
            }
        }
    }

    private void meet(int term, boolean beginsWord) {
        boolean endsWord = book.loose[term] || wordEnds();
        for (int slot : book.uses[term]) {
            steps++;
            meet(slot, term, beginsWord, endsWord);
        }
    }

    private void meet(int slot, int term, boolean beginsWord, boolean endsWord) {
        PhraseBook.Slot met = book.slots.get(slot);
        if (met.first()) {
            begin(met, slot, term, beginsWord, endsWord);
        } else if (trail != null && trail.canFollow(slot, position - book.lengths[term], beginsWord)) {
            trail.follow(slot, position, endsWord);
            if (met.last() && endsWord) {
                find(met.phrase(), back(trail, slot));
            }
        }
    }

    private void begin(PhraseBook.Slot met, int slot, int term, boolean beginsWord, boolean endsWord) {
        if (!beginsWord) {
            return;
        }
        if (!met.last()) {
            trail = trail == null ? new Trail(book) : trail;
            trail.begin(slot, position, endsWord, index, term);
        } else if (endsWord) {
            find(met.phrase(), back(index, book.lengths[term]));
        }
    }

    private void find(Phrase phrase, int from) {
        boolean counts = switch (phrase.place()) {
            case ANYWHERE -> true;
            case MARKED -> Markup.encloses(text, from, index);
            case ANNOUNCING -> Markup.announces(text, index);
            case CLOSING -> Markup.closes(text, index);
        };
        if (counts) {
            sink.found(phrase.label(), phrase.mild(), text, from, index);
        }
    }

    private boolean wordEnds() {
        for (int i = index; i < text.length(); i++) {
            steps++;
            int code = Folding.code(text.charAt(i));
            if (code == Symbols.SEVERAL) {
                byte[] symbols = Folding.symbols(text.codePointAt(i));
                return symbols.length == 0 || symbols[0] == Symbols.SEPARATOR;
            }
            if (code != Symbols.MARK) {
                return code == Symbols.SEPARATOR || code >= Symbols.STAND_IN;
            }
        }
        return true;
    }

    private int back(Trail followed, int slot) {
        return back(followed.beganAt(slot), book.lengths[followed.beganWith(slot)]);
    }

    /** The index of the letter so many letters before an index. */
    private int back(int end, int letters) {
        int nearest = Math.max(0, end - FARTHEST_BACK);
        int left = letters;
        int at = end;
        while (at > nearest && left > 0) {
            at--;
            int code = Folding.code(text.charAt(at));
            left -= code == Symbols.SEPARATOR || code == Symbols.MARK ? 0 : 1;
        }
        steps += end - at;
        return at;
    }
}
