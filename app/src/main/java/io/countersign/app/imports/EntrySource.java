package io.countersign.app.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Entries to import, one at a time, so that a file of any size takes little memory. For one thread. */
public interface EntrySource extends Closeable {
    /** The next row; empty at the end. */
    Optional<SourceRow> next() throws IOException;

    /** How many bytes of the source have been used up. */
    long bytesRead();
}
