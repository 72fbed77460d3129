package io.countersign.app.drift;

/** What is promised for a file. */
final class FileWords {
    private FileWords() {}

    static String budget(StreamReport report) {
        var settings = report.view().settings();
        return settings.kind().rate(settings.target());
    }
}
