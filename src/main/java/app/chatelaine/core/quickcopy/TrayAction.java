package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.AccountId;

/** What can be chosen in the tray. */
public sealed interface TrayAction {

    record Copy(AccountId account) implements TrayAction {}

    enum Command implements TrayAction {
        SEARCH,
        CHECK_ALL,
        SHOW_ATTENTION,
        OPEN,
        QUIT
    }
}
