package io.countersign.app.drift;

/** What is promised for a file. */
final class FileWords {
    private FileWords() {}

    static String budget(StreamReport report) {
        return report.view().settings().rate(report.view().caveats());
    }
}
