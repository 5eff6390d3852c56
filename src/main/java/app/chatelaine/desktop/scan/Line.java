package app.chatelaine.desktop.scan;

/** A line of the list of results. */
public sealed interface Line {

    /** @param count how many keys stand below it */
    record Heading(Hit.Group group, int count) implements Line {}

    record Found(Hit hit) implements Line {}
}
