package io.countersign.app.cli;

/** What stands after an option in the form FIELD=VALUE. */
record Assignment(String field, String value) {
    static Assignment parse(String option, String what, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("%s needs FIELD=%s, was \"%s\".".formatted(option, what, text));
        }
        return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1));
    }
}
