package app.chatelaine.core.account;

import java.time.Instant;

/** An account that was taken out of the table while its key still lies in the keychain. */
public record RemovedAccount(Account account, Instant at) {}
