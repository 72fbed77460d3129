package io.countersign.engine.json;

/**
 * What is wrong with one value of a JSON document.
 *
 * @param field where it stands, for example {@code models.0.base_url}
 * @param problem what it has to be and what it was, to be put after the place
 */
public record FieldProblem(String field, String problem) {
    /** Both as one sentence. */
    public String sentence() {
        return field + " " + problem + ".";
    }
}
