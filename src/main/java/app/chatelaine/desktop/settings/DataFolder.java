package app.chatelaine.desktop.settings;

/** Where everything lies that the program keeps. */
public interface DataFolder {

    String path();

    /** Shows it in the file manager of the system. */
    void open();
}
