package app.chatelaine.desktop.shared.model;

/** Opens pages where the user reads web pages. */
@FunctionalInterface
public interface Browser {

    /** @param url absolute, of a page that is no secret */
    void open(String url);
}
