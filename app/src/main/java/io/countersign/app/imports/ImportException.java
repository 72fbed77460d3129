package io.countersign.app.imports;

/** An import cannot begin. The message is one sentence for people: what is wrong and what to do. */
public class ImportException extends RuntimeException {
    public ImportException(String message) {
        super(message);
    }
}
