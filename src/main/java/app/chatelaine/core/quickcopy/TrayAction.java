package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.AccountId;

/** What can be chosen in the tray, or by a click on what it says. */
public sealed interface TrayAction {

    record Copy(AccountId account) implements TrayAction {}

    /** Opens the window with this account. */
    record Show(AccountId account) implements TrayAction {}

    enum Command implements TrayAction {
        SEARCH,
        CHECK_ALL,
        SHOW_ATTENTION,
        OPEN,
        QUIT
    }
}
