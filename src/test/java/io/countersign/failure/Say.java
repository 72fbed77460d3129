package io.countersign.failure;

/** What a console process says: the first word of a line, behind which stand what belongs to it. */
enum Say {
    /** It follows the queue. */
    READY,
    /** item, token: a claim was granted. */
    GRANTED,
    /** how many claims it has in its hands while it thinks. */
    THINKING,
    /** verdict, item, token: a verdict is about to be given. */
    MEANT,
    /** verdict: the verdict is in the journal. */
    CLICKED,
    /** verdict: it is being sent. */
    SENT,
    /** verdict: it was sent, and no answer came. */
    AGAIN,
    /** verdict, word: the queue's answer. */
    ANSWERED,
    /** verdict: it is about to be taken back. */
    UNDOING,
    /** verdict: it was taken back before it was sent. */
    WITHDRAWN,
    /** verdict, word: the queue's answer to taking it back. */
    UNDONE,
    /** item, text: a comment that the queue has taken. */
    COMMENTED,
    /** the queue did not answer. */
    TROUBLE,
    /** nothing waits in the journal any more. */
    DRAINED;

    private static final String MARK = "@\t";

    /** A line that cannot be taken for anything else on the same output. */
    String line(Object... more) {
        var line = new StringBuilder(MARK).append(name());
        for (Object each : more) {
            line.append('\t').append(each);
        }
        return line.append('\n').toString();
    }

    static boolean isLine(String text) {
        return text.startsWith(MARK);
    }

    /** The word and what stands behind it. */
    static String[] parse(String line) {
        return line.substring(MARK.length()).split("\t", -1);
    }
}
