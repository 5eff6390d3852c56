package app.chatelaine.sandbox;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.Verdict;
import java.time.Duration;

/**
 * An account that the demo workspace added.
 *
 * @param verdict what a check of it finds
 * @param usualLatency about how long an answer took in its made-up past
 */
public record DemoAccount(Account account, Verdict verdict, Duration usualLatency) {}
