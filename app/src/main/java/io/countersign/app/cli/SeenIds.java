package io.countersign.app.cli;

import io.countersign.engine.decision.IdHash;
import io.countersign.engine.decision.RequestReading.Understood;
import java.util.Arrays;

/**
 * Which ids stood on which lines, and whether the requests were the same. Keeps two hashes and the line of each request in 16
 * bytes, since a file may have very many. For one thread.
 */
final class SeenIds {
    private static final int FIRST_SIZE = 1 << 10;
    private static final long LINES = 0xFFFF_FFFFL;

    private long[] ids = new long[FIRST_SIZE];
    private long[] contents = new long[FIRST_SIZE];
    private int size;

    /** The line before this one on which the id stood with another content; 0 if there is none. */
    long otherLine(Understood request, long line) {
        if (size * 3 > ids.length * 2) {
            grow();
        }
        long id = hash(request.request().id());
        int slot = slot(id);
        long content = content(request);
        if (ids[slot] == 0) {
            ids[slot] = id;
            contents[slot] = (content << 32) | (line & LINES);
            size++;
            return 0;
        }
        return contents[slot] >> 32 == (int) content ? 0 : contents[slot] & LINES;
    }

    private int slot(long id) {
        int mask = ids.length - 1;
        int slot = (int) id & mask;
        while (ids[slot] != 0 && ids[slot] != id) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldIds = ids;
        long[] oldContents = contents;
        ids = new long[oldIds.length * 2];
        contents = new long[oldIds.length * 2];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldIds[i]);
                ids[slot] = oldIds[i];
                contents[slot] = oldContents[i];
            }
        }
    }

    /** Never 0, which is an empty slot. */
    private static long hash(String id) {
        long hash = IdHash.of(id);
        return hash == 0 ? 1 : hash;
    }

    private static int content(Understood request) {
        int answer = request.answer()
                .map(each -> Arrays.hashCode(new Object[] {each.output(), each.confidence()}))
                .orElse(0);
        return 31 * request.request().input().hashCode() + answer;
    }
}
