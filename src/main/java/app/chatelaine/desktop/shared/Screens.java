package app.chatelaine.desktop.shared;

import app.chatelaine.core.account.AccountId;
import java.util.List;

/** The way from one screen to another; screens know this and not each other. */
public interface Screens {

    void add();

    /** Adds the key that lies on the clipboard. */
    void paste();

    void edit(AccountId account);

    /** Finds keys in files. */
    void scan();

    /** Puts the key of an account where programs look for it. */
    void addDestination(AccountId account);

    /** Says which key a program of the account's service will use. */
    void whichKey(AccountId account);

    /** Replaces keys, or shows how far that is. */
    void rotate(List<AccountId> accounts);

    /** Spreads the replacing of many keys over days. */
    void planRotations();

    /** Shows what became of the keys of an account. */
    void rotationHistory(AccountId account);

    /** Shows which keys the service has for an account. */
    void serviceKeys(AccountId account);

    void settings();

    void doctor();

    void activity();

    /** Says which program this is and whose work is in it. */
    void about();

    /** Opens the small window that finds a key and copies it. */
    void quickSearch();

    /** Opens a window on the demo workspace, which is apart from everything of the user. */
    void demo();
}
