package app.chatelaine.desktop.tray;

import app.chatelaine.core.account.AccountId;

/** What the tray asks of the rest of the program. On the FX thread. */
public interface TrayActions {

    /** Brings the window to the front. */
    void open();

    /** Brings the window to the front, with this account selected. */
    void show(AccountId account);

    void search();

    /** Brings the window to the front, with the accounts that need attention. */
    void showAttention();

    void quit();
}
