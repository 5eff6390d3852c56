package app.chatelaine.adapters.file;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.RemovedAccount;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.service.Auth;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Lifecycle;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.HttpPolicy;
import app.chatelaine.core.service.Service.KeyShape;
import app.chatelaine.core.service.Service.Mark;
import app.chatelaine.core.service.Service.Pages;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.service.ServiceEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Adds, edits, removes, brings back and purges accounts until it is killed, and says what it is about to do and has done. */
final class KillVictim {
    private final Accounts accounts;
    private final RandomGenerator random;
    private int edits;

    private KillVictim(Accounts accounts, RandomGenerator random) {
        this.accounts = accounts;
        this.random = random;
    }

    public static void main(String[] arguments) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(Long.parseLong(arguments[1]));
        var home = Path.of(arguments[0]);
        var victim = new KillVictim(accounts(home, random), random);
        // Started early, so that the next one is ready when this one is killed.
        System.in.read();
        while (true) {
            victim.next();
        }
    }

    static Accounts accounts(Path home, RandomGenerator random) throws IOException {
        SecretStore store = new VerifyingSecretStore(keychain(home));
        return new Accounts(file(home), store, new Fingerprinter(store, random), InstantSource.system(), random);
    }

    static JsonAccountFile file(Path home) {
        return new JsonAccountFile(Folders.in(home).accounts(), Kits.at(InstantSource.system(), new LocalDisk()));
    }

    static FolderSecretStore keychain(Path home) throws IOException {
        return new FolderSecretStore(home.resolve("keychain"));
    }

    private void next() {
        AccountBook book = must(accounts.read()).book();
        int choice = random.nextInt(100);
        if (choice < 40 || book.accounts().isEmpty()) {
            add();
        } else if (choice < 45) {
            edit(anyOf(book.accounts()));
        } else if (choice < 75 || book.removed().isEmpty()) {
            remove(anyOf(book.accounts()));
        } else {
            restoreOrPurge(anyOf(book.removed()), choice < 78);
        }
    }

    private void add() {
        try (var key = Secret.copyOf("key-%016x%016x".formatted(random.nextLong(), random.nextLong()))) {
            var account = must(accounts.add(service(), draft("account %016x".formatted(random.nextLong())), key));
            say("added", account);
        }
    }

    private void edit(Account account) {
        String notes = "edit " + edits++;
        say("editing", account);
        must(accounts.edit(service(), account.id(), old -> withNotes(old, notes)));
        say("edited", account, notes);
    }

    private void remove(Account account) {
        say("removing", account);
        must(accounts.remove(account.id()));
        say("removed", account);
    }

    /** One that was killed while it purged may have left an account without its key, which can only be purged. */
    private void restoreOrPurge(RemovedAccount removed, boolean restore) {
        boolean hasKey = accounts.key(removed.account())
                .fold(
                        key -> {
                            key.close();
                            return true;
                        },
                        missing -> false);
        if (restore && hasKey) {
            restore(removed);
        } else {
            purge(removed);
        }
    }

    private void restore(RemovedAccount removed) {
        say("restoring", removed.account());
        must(accounts.restore(removed.account().id()));
        say("restored", removed.account());
    }

    private void purge(RemovedAccount removed) {
        say("purging", removed.account());
        must(accounts.purge(List.of(removed.account().id())));
        say("purged", removed.account());
    }

    private <T> T anyOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void say(String what, Account account, String... more) {
        System.out.println(what + " " + account.id() + " " + String.join(" ", more));
    }

    private static <T> T must(Outcome<T> outcome) {
        if (outcome instanceof Ok<T>(var value)) {
            return value;
        }
        throw new IllegalStateException(outcome.toString());
    }

    static Service service() {
        return new Service(
                "files",
                "Files",
                new Mark("F", "#000000"),
                new Pages(null, null, null),
                List.of(new ServiceEnvironment("here", "Here", "https://localhost", Map.of())),
                List.of(),
                new Auth.Header("Authorization", "Bearer {key}"),
                new KeyShape(List.of(), null, false, null),
                new Programs(List.of(), null, Map.of(), List.of()),
                new HttpPolicy(Duration.ofSeconds(1), 0),
                new Checks(null, List.of(), null, ""),
                new Lifecycle(null),
                RotationKind.WEB_PAGE,
                List.of());
    }

    static AccountDraft draft(String name) {
        return new AccountDraft(
                "files", name, "here", null, Map.of(), List.of(), "", null, Expiry.UNSTATED, Limits.NONE);
    }

    private static Account withNotes(Account old, String notes) {
        return new Account(
                old.id(),
                old.serviceId(),
                old.name(),
                old.environment(),
                old.url(),
                old.fields(),
                old.tags(),
                notes,
                old.key(),
                old.limits());
    }
}
