package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;

/**
 * Something to tell of one key.
 *
 * @param daysLeft calendar days until the key is due, where its kind tells of them; else 0
 * @param ends whether the key is due as it ends, not as it grows old
 */
public record Alert(Account account, AlertKind kind, long daysLeft, boolean ends) {}
