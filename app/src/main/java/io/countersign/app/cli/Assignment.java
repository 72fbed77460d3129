package io.countersign.app.cli;

/** What stands after an option in the form FIELD=VALUE. */
record Assignment(String field, String value) {
    static Assignment parse(String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("%s needs FIELD=VALUE, was \"%s\".".formatted(option, text));
        }
        return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1));
    }
}
