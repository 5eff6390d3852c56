package app.chatelaine.testing;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.KeySlots;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.WaysBack;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.lifecycle.KeyLife;
import app.chatelaine.core.lifecycle.MadeKeys;
import app.chatelaine.core.lifecycle.ProofOfDeath;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.quickcopy.RecentUse;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Tools;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.Screens;
import app.chatelaine.desktop.shared.Toasts;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountsModel;
import app.chatelaine.desktop.shared.model.Checking;
import app.chatelaine.desktop.shared.model.Destinations;
import app.chatelaine.desktop.shared.model.Editing;
import app.chatelaine.desktop.shared.model.KeyCopy;
import app.chatelaine.desktop.shared.model.KeychainLane;
import app.chatelaine.desktop.shared.model.Notices;
import app.chatelaine.desktop.shared.model.Placing;
import app.chatelaine.desktop.shared.model.Rotating;
import app.chatelaine.desktop.shared.model.UndoStack;
import app.chatelaine.desktop.shared.model.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/** A whole program in memory under the window: a clock that stands, work that is done at once, services that answer as told. */
public final class Workbench {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-20T08:42:00Z");

    public final FakeTimer timer = new FakeTimer(NOW);
    public final InlineBackground background = new InlineBackground();
    public final MemoryAccountFile file = new MemoryAccountFile();
    public final MemoryHealthHistory history = new MemoryHealthHistory();
    public final MemoryClipboard clipboard = new MemoryClipboard();
    public final ActivityLog log = new ActivityLog(timer);
    public final Messages messages;
    public final RelativeTime times;
    public final Catalogue catalogue;
    public final Accounts accounts;
    public final Workspace workspace;
    public final MemoryPlaces places = new MemoryPlaces();
    public final FakeGit git = new FakeGit();
    public final Deliveries deliveries;
    public final MemoryRotationFile journal = new MemoryRotationFile();
    /** What services do with keys. */
    public final FakeKeyService keys;

    public final KeyLife life;
    public final Rotations rotations;

    /** Names of screens that were opened, pages that were opened in the browser, words of toasts. */
    public final List<String> opened = new ArrayList<>();

    /** What services answer, by account; accepted when nothing is said. */
    public final Map<AccountId, CheckResult> answers = new HashMap<>();

    private final List<Runnable> toastActions = new ArrayList<>();
    public final Fingerprinter fingerprinter;
    private final SecretStore keychain;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Optional<AccountId> stopAt = Optional.empty();

    public Workbench() {
        this(new MemorySecretStore(), Settings.DEFAULT, Locale.ENGLISH);
    }

    public Workbench(SecretStore keychain, Settings settings, Locale locale) {
        this(keychain, settings, Messages.of(locale));
    }

    public Workbench(SecretStore keychain, Settings settings, Messages messages) {
        this.keychain = keychain;
        this.messages = messages;
        keys = new FakeKeyService(timer, messages);
        times = new RelativeTime(messages, ZONE);
        catalogue = new WorkbenchServices(messages).catalogue();
        var random = new Random(1);
        fingerprinter = new Fingerprinter(keychain, random);
        accounts = new Accounts(file, keychain, fingerprinter, timer, random);
        var notices = new Notices(messages);
        var model = new AccountsModel(accounts, catalogue, history, background, timer, ZONE, settings, notices);
        var checks = new CheckAccounts(
                accounts,
                catalogue,
                (service, account, key, patience, cancel) -> answer(account),
                history,
                new InlineWorkers(),
                CheckAccounts.Limits.DEFAULT);
        var lane = new KeychainLane(keychain, background, timer, messages, notices);
        lane.unlockBy(model::anyKeyOf);
        var undo = new UndoStack();
        deliveries = new Deliveries(file, new WaysBack(keychain), fingerprinter, places, git, timer);
        var destinations = new Destinations(
                model,
                new Placing(accounts, deliveries, model::service),
                places,
                background,
                lane,
                notices,
                undo,
                log,
                messages);
        var proof = new ProofOfDeath(keys);
        life = new KeyLife(accounts, keys, proof);
        rotations = new Rotations(
                journal,
                new Tools(
                        accounts,
                        new KeySlots(keychain),
                        fingerprinter,
                        keys,
                        new MadeKeys(keys),
                        life,
                        proof,
                        deliveries),
                timer,
                random);
        var checking = new Checking(model, checks, background, timer, notices, log, messages);
        workspace = new Workspace(
                model,
                checking,
                new KeyCopy(
                        accounts,
                        lane,
                        clipboard,
                        timer,
                        timer,
                        random,
                        notices,
                        () -> Duration.ofSeconds(settings.clipboardSeconds()),
                        new RecentUse(new MemoryRecentKeys(), background),
                        log,
                        messages),
                new Editing(model, accounts, background, messages, notices, undo, log, this::placeName),
                undo,
                lane,
                destinations,
                new Rotating(
                        rotations, accounts, model, checking, background, Runnable::run, timer, notices, log, messages),
                notices);
    }

    /** Puts accounts into the book, but no keys into the keychain. */
    public Workbench withBook(List<Account> more) {
        ok(file.update(book -> {
            var all = new ArrayList<>(book.accounts());
            all.addAll(more);
            return Outcome.ok(book.withAccounts(all));
        }));
        return this;
    }

    /** Puts accounts into the book, and a key for each into the keychain. */
    public Workbench with(List<Account> more) {
        var known = new ArrayList<Account>();
        for (var account : more) {
            try (var key = Secret.copyOf(keyOf(account.id()))) {
                ok(keychain.write(SecretRef.currentKey(account.id().value()), account.name(), key));
                var print = ok(fingerprinter.fingerprint(key)).hex();
                known.add(account.withKey(account.key().withFingerprint(print)));
            }
        }
        return withBook(known);
    }

    /** Gives an account another key, as if it had been rotated. */
    public Workbench replaceKey(String name, String key) {
        var account = row(name).state().account();
        try (var secret = Secret.copyOf(key)) {
            ok(keychain.write(SecretRef.currentKey(account.id().value()), name, secret));
            var print = ok(fingerprinter.fingerprint(secret)).hex();
            ok(file.update(book -> book.replace(book.find(account.id())
                    .map(found -> found.withKey(found.key().withFingerprint(print)))
                    .orElseThrow())));
        }
        return this;
    }

    /** The key that {@link #with} gave the account. */
    public static String keyOf(AccountId account) {
        return "key-of-" + account + "-" + "k".repeat(20);
    }

    public String nameOf(AccountId id) {
        return workspace.accounts().find(id).orElseThrow().state().account().name();
    }

    /** Delivers the key of an account, as if that had been done earlier. */
    public Account deliver(String name, Destination destination) {
        var account = ok(accounts.read()).book().accounts().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ok(workspace.destinations().placing().write(account, new Placement(destination, false)));
    }

    public Workbench with(Account... more) {
        return with(List.of(more));
    }

    /** Lets the past have had checks. */
    public Workbench withChecks(Map<AccountId, List<CheckResult>> checks) {
        checks.forEach((id, results) -> results.forEach(result -> ok(history.append(Map.of(id, result)))));
        return this;
    }

    /** Lets the window read what is there. */
    public Workbench load() {
        workspace.accounts().load();
        workspace.rotating().load();
        workspace.keychain().look();
        return this;
    }

    /** Lets the check that is held run until it asks about the account, and stay there for ever. */
    public void checkUntil(String name) {
        stopAt = Optional.of(row(name).id());
        Thread.ofVirtual().start(background::runNext);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private CheckResult answer(Account account) {
        if (stopAt.equals(Optional.of(account.id()))) {
            stopped.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return answers.getOrDefault(account.id(), Checks.accepted(timer.instant(), 80));
    }

    public AccountRow row(String name) {
        return workspace.accounts().rows().stream()
                .filter(row -> row.state().account().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Screens screens() {
        return new Screens() {
            @Override
            public void add() {
                opened.add("add");
            }

            @Override
            public void paste() {
                opened.add("paste");
            }

            @Override
            public void demo() {
                opened.add("demo");
            }

            @Override
            public void edit(AccountId account) {
                opened.add("edit " + account);
            }

            @Override
            public void scan() {
                opened.add("scan");
            }

            @Override
            public void addDestination(AccountId account) {
                opened.add("addDestination " + account);
            }

            @Override
            public void whichKey(AccountId account) {
                opened.add("whichKey " + account);
            }

            @Override
            public void rotate(List<AccountId> accounts) {
                opened.add("rotate " + accounts);
            }

            @Override
            public void planRotations() {
                opened.add("planRotations");
            }

            @Override
            public void rotationHistory(AccountId account) {
                opened.add("rotationHistory " + account);
            }

            @Override
            public void serviceKeys(AccountId account) {
                opened.add("serviceKeys " + account);
            }

            @Override
            public void settings() {
                opened.add("settings");
            }

            @Override
            public void doctor() {
                opened.add("doctor");
            }

            @Override
            public void about() {
                opened.add("about");
            }

            @Override
            public void activity() {
                opened.add("activity");
            }

            @Override
            public void quickSearch() {
                opened.add("quickSearch");
            }
        };
    }

    private String placeName(Destination destination) {
        return DestinationWords.place(messages, destination, MemoryPlaces.HOME);
    }

    public Toasts toasts() {
        return new Toasts() {
            @Override
            public void show(String text) {
                opened.add(text);
            }

            @Override
            public void show(String text, String action, Runnable onAction) {
                opened.add(text + " " + action);
                toastActions.add(onAction);
            }

            @Override
            public void hide() {
                toastActions.clear();
            }
        };
    }

    /** Presses the button of the last toast. */
    public void pressToast() {
        toastActions.removeLast().run();
    }

    private static <T> T ok(Outcome<T> outcome) {
        if (outcome instanceof Ok<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }
}
