package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;

/** What the rest of the window hears from the sheets, on the FX thread. */
public interface EditorEvents {

    /** An account is new, its key stored and read back. */
    void added(Account account);

    /** An account was changed; {@code before} brings it back. */
    void edited(Account before, Account after);

    void checked(Account account, CheckResult result);

    /** A person wants to see this account. */
    void select(AccountId account);

    /** A person wants to change the facts of this account. */
    void edit(AccountId account);

    /** A person wants another key in the place of this account's. */
    void replaceKey(AccountId account);
}
