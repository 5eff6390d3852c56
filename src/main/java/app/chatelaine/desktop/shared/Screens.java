package app.chatelaine.desktop.shared;

import app.chatelaine.core.account.AccountId;

/** The way from one screen to another; screens know this and not each other. */
public interface Screens {

    void add();

    void edit(AccountId account);

    void settings();

    void doctor();

    void activity();
}
