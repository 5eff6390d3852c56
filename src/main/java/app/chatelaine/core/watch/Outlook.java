package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.staleness.AgeRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell at one moment, of all accounts.
 *
 * @param now what is to be told at once
 * @param digest what is to be told all together
 * @param ledger what was told before and still holds
 */
record Outlook(List<News> now, List<News> digest, AlertLedger ledger) {
    private static final Duration WEEK = Duration.ofDays(7);

    Outlook {
        now = List.copyOf(now);
        digest = List.copyOf(digest);
    }

    static Outlook of(
            List<Account> accounts,
            Map<AccountId, List<CheckResult>> history,
            Function<Account, Beside> beside,
            AgeRules rules,
            AlertLedger before,
            Instant now) {
        var watch = rules.settings().watch();
        boolean quiet = watch.isQuietAt(now.atZone(rules.zone()).toLocalTime());
        boolean digestIsDue = isDigestDue(before.lastDigest(), now);
        var ledger = new AlertLedger(Map.of(), before.lastDigest());
        var atOnce = new ArrayList<News>();
        var together = new ArrayList<News>();
        for (Account account : accounts) {
            var results = history.getOrDefault(account.id(), List.of());
            var situation = Situation.of(account, results, beside.apply(account), rules, now);
            var decision = AlertRules.decide(situation, before.told(account));
            ledger = ledger.with(account, decision.told());
            if (quiet || decision.tell().isEmpty()) {
                continue;
            }
            var kind = decision.tell().get();
            var news = new News(alert(account, kind, situation), decision.afterwards());
            if (!watch.weeklyDigest() || !kind.canWait()) {
                atOnce.add(news);
            } else if (digestIsDue) {
                together.add(news);
            }
        }
        return new Outlook(atOnce, together, ledger);
    }

    private static Alert alert(Account account, AlertKind kind, Situation situation) {
        return kind.isDue()
                ? new Alert(account, kind, Objects.requireNonNull(situation.daysLeft()), situation.endsFirst())
                : new Alert(account, kind, 0, kind == AlertKind.EXPIRED);
    }

    /** A digest of the future was told while the clock was wrong. */
    private static boolean isDigestDue(@Nullable Instant last, Instant now) {
        return last == null || last.isAfter(now) || !now.isBefore(last.plus(WEEK));
    }

    /**
     * An alert and what comes of telling it.
     *
     * @param afterwards what was told of the account then
     */
    record News(Alert alert, Set<AlertKind> afterwards) {}
}
