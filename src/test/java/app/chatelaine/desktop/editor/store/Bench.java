package app.chatelaine.desktop.editor.store;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Timer;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.InlineBackground;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryHealthHistory;
import app.chatelaine.testing.SampleServices;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Everything the sheets work with, in memory, with time and failures in the hands of the test. */
public final class Bench implements EditorEvents {
    public static final Instant NOW = Instant.parse("2026-11-20T09:41:00Z");

    public final FakeTimer timer = new FakeTimer(NOW);
    public final InlineBackground background = new InlineBackground();
    public final MemoryAccountFile file = new MemoryAccountFile();
    public final MoodyStore keychain = new MoodyStore(new MemorySecretStore());
    public final ActivityLog log = new ActivityLog(timer);
    public final List<Account> added = new ArrayList<>();
    public final List<Account> edited = new ArrayList<>();
    public final List<Account> editedBefore = new ArrayList<>();
    public final List<CheckResult> checked = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();
    public final List<AccountId> selected = new ArrayList<>();
    public final List<AccountId> editing = new ArrayList<>();
    public final List<AccountId> replacing = new ArrayList<>();
    public final Accounts accounts;
    public Verdict verdict = Verdict.ACCEPTED;
    public Outcome<Map<String, String>> creation = Outcome.ok(Map.of("clientId", "cid-new"));
    public Runnable whenAsked = () -> {};
    public String createdKey = "created-".repeat(5);
    private final Random random = new Random(1);
    private Messages words = Messages.of(Locale.ENGLISH);

    public Bench() {
        accounts = new Accounts(file, keychain, new Fingerprinter(keychain, random), timer, random);
    }

    public EditorContext context() {
        return context(Locale.ENGLISH, timer);
    }

    public EditorContext context(Locale locale, Timer onScreen) {
        return context(Messages.of(locale), onScreen);
    }

    public EditorContext context(Messages messages) {
        return context(messages, timer);
    }

    private EditorContext context(Messages messages, Timer onScreen) {
        words = messages;
        return new EditorContext(
                messages,
                SampleServices.catalogue(messages),
                SampleServices.PLANT::equals,
                accounts,
                keychain,
                new CheckAccounts(
                        accounts,
                        SampleServices.catalogue(),
                        (service, account, key, patience, cancel) -> result(),
                        new MemoryHealthHistory(),
                        new InlineWorkers(),
                        CheckAccounts.Limits.DEFAULT),
                (service, account, key, cancel) -> {
                    whenAsked.run();
                    return creation.map(fields -> new CreatedKey(Secret.copyOf(createdKey), fields));
                },
                log,
                background,
                onScreen,
                timer,
                ZoneOffset.UTC,
                random,
                () -> Settings.DEFAULT,
                (key, name) -> copied.add(key.length() + " characters of " + name),
                this);
    }

    public CheckResult result() {
        return new CheckResult(
                verdict,
                timer.instant(),
                Duration.ofMillis(186),
                words.get("evidence.answer", verdict == Verdict.REJECTED ? 401 : 200, "GET /users/me"),
                "rule",
                null,
                null,
                ServiceFacts.NONE);
    }

    public AccountBook book() {
        return accounts.read().fold(AccountFile.Snapshot::book, problem -> AccountBook.EMPTY);
    }

    /** Adds an account of {@code service} with a key of its own. */
    public Account account(Service service, String name, Map<String, String> fields, String key) {
        var environment = service.environments().isEmpty()
                ? "custom"
                : service.environments().getFirst().id();
        var draft = new AccountDraft(
                service.id(),
                name,
                environment,
                service.environments().isEmpty() ? "https://own.example" : null,
                fields,
                List.of(),
                "",
                null,
                Expiry.UNSTATED,
                Limits.NONE);
        try (var secret = Secret.copyOf(key)) {
            return accounts.add(service, draft, secret).fold(account -> account, problem -> {
                throw new AssertionError(problem);
            });
        }
    }

    public static Problem locked() {
        return Problem.of(ProblemCode.KEYCHAIN_LOCKED, "GNOME Keyring");
    }

    @Override
    public void added(Account account) {
        added.add(account);
    }

    @Override
    public void edited(Account before, Account after) {
        editedBefore.add(before);
        edited.add(after);
    }

    @Override
    public void checked(Account account, CheckResult result) {
        checked.add(result);
    }

    @Override
    public void select(AccountId account) {
        selected.add(account);
    }

    @Override
    public void edit(AccountId account) {
        editing.add(account);
    }

    @Override
    public void replaceKey(AccountId account) {
        replacing.add(account);
    }
}
