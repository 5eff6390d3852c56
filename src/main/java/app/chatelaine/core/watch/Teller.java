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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private final Function<Account, Beside> beside;
    private final AlertLedgerFile file;
    private final Notifier notifier;
    private final NotificationWords words;
    private final InstantSource clock;
    private final ZoneId zone;
    private @Nullable AlertLedger unwritten;

    /** @param beside looks at what else there is to know of an account; may block */
    public Teller(
            Accounts accounts,
            HealthHistory history,
            Function<Account, Beside> beside,
            AlertLedgerFile file,
            Notifier notifier,
            NotificationWords words,
            InstantSource clock,
            ZoneId zone) {
        this.accounts = accounts;
        this.history = history;
        this.beside = beside;
        this.file = file;
        this.notifier = notifier;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return what a person should hear: what went wrong, and what the account book had to say */
    List<Problem> tell(Settings settings) {
        var problems = new ArrayList<Problem>();
        accounts.read()
                .then(snapshot -> {
                    problems.addAll(snapshot.notices());
                    return history.read()
                            .then(results -> ledger().then(before -> {
                                var rules = new AgeRules(settings, zone);
                                var now = clock.instant();
                                var outlook =
                                        Outlook.of(snapshot.book().accounts(), results, beside, rules, before, now);
                                return tell(outlook, before, now, problems);
                            }));
                })
                .handle(done -> {}, problems::add);
        return problems;
    }

    private Outcome<AlertLedger> ledger() {
        return unwritten == null ? file.read() : Outcome.ok(unwritten);
    }

    private Outcome<Done> tell(Outlook outlook, AlertLedger before, Instant now, List<Problem> problems) {
        var telling = new Telling(outlook.ledger(), problems);
        if (outlook.now().size() > ONE_BY_ONE) {
            telling.show(words.several(alerts(outlook.now())), outlook.now());
        } else {
            outlook.now().forEach(news -> telling.show(words.one(news.alert()), List.of(news)));
        }
        if (!outlook.digest().isEmpty() && telling.show(words.digest(alerts(outlook.digest())), outlook.digest())) {
            telling.ledger = telling.ledger.withDigest(now);
        }
        return keep(telling.ledger, before);
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
        private final List<Problem> problems;

        Telling(AlertLedger ledger, List<Problem> problems) {
            this.ledger = ledger;
            this.problems = problems;
        }

        boolean show(Notification notification, List<News> news) {
            if (notifier.show(notification) instanceof Failed<Done>(var why)) {
                problems.add(why);
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
