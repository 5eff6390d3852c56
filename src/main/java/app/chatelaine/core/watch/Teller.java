package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.core.watch.Outlook.News;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is new of all keys, and keeps in mind that it did.
 *
 * <p>It is noted once it was shown: what nobody could show is tried again at the next look. A ledger that cannot be
 * written is kept in memory, so that nothing is told again before the program ends. Blocks; one call at a time.
 */
public final class Teller {
    /** As many are told one by one; more of them together. */
    private static final int ONE_BY_ONE = 3;

    private final Accounts accounts;
    private final HealthHistory history;
    private final AlertLedgerFile file;
    private final Notifier notifier;
    private final NotificationWords words;
    private final InstantSource clock;
    private final ZoneId zone;
    private @Nullable AlertLedger unwritten;

    public Teller(
            Accounts accounts,
            HealthHistory history,
            AlertLedgerFile file,
            Notifier notifier,
            NotificationWords words,
            InstantSource clock,
            ZoneId zone) {
        this.accounts = accounts;
        this.history = history;
        this.file = file;
        this.notifier = notifier;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** Fails with the first thing that went wrong; all else was done. */
    Outcome<Done> tell(Settings settings) {
        return accounts.read()
                .then(snapshot -> history.read()
                        .then(results -> ledger().then(before -> {
                            var now = clock.instant();
                            return tell(
                                    Outlook.of(
                                            snapshot.book().accounts(),
                                            results,
                                            new AgeRules(settings, zone),
                                            before,
                                            now),
                                    before,
                                    now);
                        })));
    }

    private Outcome<AlertLedger> ledger() {
        return unwritten == null ? file.read() : Outcome.ok(unwritten);
    }

    private Outcome<Done> tell(Outlook outlook, AlertLedger before, Instant now) {
        var telling = new Telling(outlook.ledger());
        if (outlook.now().size() > ONE_BY_ONE) {
            telling.show(words.several(alerts(outlook.now())), outlook.now());
        } else {
            outlook.now().forEach(news -> telling.show(words.one(news.alert()), List.of(news)));
        }
        if (!outlook.digest().isEmpty() && telling.show(words.digest(alerts(outlook.digest())), outlook.digest())) {
            telling.ledger = telling.ledger.withDigest(now);
        }
        var written = keep(telling.ledger, before);
        return telling.problem.<Outcome<Done>>map(Outcome::failed).orElse(written);
    }

    private static List<Alert> alerts(List<News> news) {
        return news.stream().map(News::alert).toList();
    }

    private Outcome<Done> keep(AlertLedger ledger, AlertLedger before) {
        if (ledger.equals(before) && unwritten == null) {
            return Outcome.done();
        }
        var written = file.write(ledger);
        unwritten = written.isOk() ? null : ledger;
        return written;
    }

    /** What was told so far. */
    private final class Telling {
        private AlertLedger ledger;
        private Optional<Problem> problem = Optional.empty();

        Telling(AlertLedger ledger) {
            this.ledger = ledger;
        }

        boolean show(Notification notification, List<News> news) {
            if (notifier.show(notification) instanceof Failed<Done>(var why)) {
                problem = problem.or(() -> Optional.of(why));
                return false;
            }
            for (News each : news) {
                Account account = each.alert().account();
                ledger = ledger.with(account, each.afterwards());
            }
            return true;
        }
    }
}
