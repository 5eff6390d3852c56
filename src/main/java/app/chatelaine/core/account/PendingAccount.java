package app.chatelaine.core.account;

import java.time.Instant;

/**
 * An account that was announced before its key was written, so that a crash in between can be made good.
 *
 * @param account as it will be
 * @param processId of the program that is writing the key; another one leaves it alone while that runs
 * @param since when it was announced
 */
public record PendingAccount(Account account, long processId, Instant since) {}
