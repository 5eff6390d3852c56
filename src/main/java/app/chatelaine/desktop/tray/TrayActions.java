package app.chatelaine.desktop.tray;

/** What the tray asks of the rest of the program. On the FX thread. */
public interface TrayActions {

    /** Brings the window to the front. */
    void open();

    void search();

    /** Brings the window to the front, with the accounts that need attention. */
    void showAttention();

    void quit();
}
