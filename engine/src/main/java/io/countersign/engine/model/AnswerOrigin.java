package io.countersign.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an answer came from. Immutable.
 *
 * @param version which version of the model answered; empty if it was not said
 * @param usage everything that was used up for it, failed tries too
 * @param remarks what people should know about it, in the order in which it happened
 */
public record AnswerOrigin(String version, Usage usage, List<Remark> remarks) {
    /** Of an answer of which nothing more is known. */
    public static final AnswerOrigin UNSAID = new AnswerOrigin("", Usage.NONE, List.of());

    public AnswerOrigin {
        remarks = List.copyOf(remarks);
    }

    /** The same, with more used up before. */
    public AnswerOrigin after(Usage spent) {
        return new AnswerOrigin(version, spent.plus(usage), remarks);
    }

    /** The same, of an answer that was kept and is given again, which uses up nothing. */
    public AnswerOrigin again() {
        return usage.equals(Usage.NONE) ? this : new AnswerOrigin(version, Usage.NONE, remarks);
    }

    /** The same, with one more remark. */
    public AnswerOrigin with(Remark remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new AnswerOrigin(version, usage, more);
    }
}
