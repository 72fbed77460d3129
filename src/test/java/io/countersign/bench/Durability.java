package io.countersign.bench;

/** When a server writes to disk what it acknowledges. */
enum Durability {
    NONE("AOF off", "appendonly no"),
    EVERY_SECOND("AOF everysec", "appendonly yes", "appendfsync everysec"),
    ALWAYS("AOF always", "appendonly yes", "appendfsync always");

    private final String text;
    private final String[] directives;

    Durability(String text, String... directives) {
        this.text = text;
        this.directives = directives;
    }

    String[] directives() {
        return directives.clone();
    }

    @Override
    public String toString() {
        return text;
    }
}
