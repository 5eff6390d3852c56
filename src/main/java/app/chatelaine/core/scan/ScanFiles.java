package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.scan.KeyPlace.Standing;
import app.chatelaine.core.secret.FingerprintKey;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Finds where keys lie in files, and whose they are. Changes nothing. */
public final class ScanFiles {
    private final Accounts accounts;
    private final Fingerprinter fingerprinter;
    private final Catalogue catalogue;
    private final FileTrees trees;
    private final GitGuard git;

    public ScanFiles(
            Accounts accounts, Fingerprinter fingerprinter, Catalogue catalogue, FileTrees trees, GitGuard git) {
        this.accounts = accounts;
        this.fingerprinter = fingerprinter;
        this.catalogue = catalogue;
        this.trees = trees;
        this.git = git;
    }

    /**
     * Blocks until all files below {@code roots} are read or {@code cancel} is asked for; what was found by then is reported.
     *
     * @param roots folders or files
     */
    public Outcome<ScanReport> scan(List<Path> roots, ScanProgress progress, Cancel cancel) {
        return accounts.read()
                .then(now -> fingerprinter.open().then(key -> {
                    try (key) {
                        return scan(now.book(), key, roots, progress, cancel);
                    }
                }));
    }

    private Outcome<ScanReport> scan(
            AccountBook book, FingerprintKey key, List<Path> roots, ScanProgress progress, Cancel cancel) {
        var held = new HeldKeys(book, key);
        var choice = new FileChoice(catalogue);
        var scanner = new KeyScanner(catalogue, choice, held);
        var places = new ConcurrentLinkedQueue<KeyPlace>();
        return trees.visit(
                        roots,
                        choice,
                        (file, kind, content, length) -> scanner.scan(file, kind, content, length)
                                .map(keys -> note(file, keys, book, held, places))
                                .isPresent(),
                        progress,
                        cancel)
                .map(census -> new ScanReport(withGit(sorted(places)), census, cancel.isCancelled()));
    }

    private static boolean note(
            Path file, List<KeyInFile> keys, AccountBook book, HeldKeys held, Collection<KeyPlace> places) {
        for (KeyInFile key : keys) {
            try (key) {
                places.add(place(file, key, book, held));
            }
        }
        return true;
    }

    private static KeyPlace place(Path file, KeyInFile key, AccountBook book, HeldKeys held) {
        var fingerprint = held.fingerprint(key.secret());
        var present = held.holder(fingerprint);
        var holder = present.or(() -> held.formerHolder(fingerprint));
        var service = holder.map(Account::serviceId).or(() -> key.service().map(Service::id));
        return new KeyPlace(
                file,
                key.line(),
                key.column(),
                key.endColumn(),
                service,
                key.variable(),
                fingerprint,
                standing(present, holder, service, book),
                holder,
                null);
    }

    private static Standing standing(
            Optional<Account> present, Optional<Account> holder, Optional<String> service, AccountBook book) {
        if (holder.isPresent()) {
            return present.isPresent() ? Standing.CURRENT : Standing.OUTDATED;
        }
        boolean served = book.accounts().stream()
                .anyMatch(account -> service.filter(account.serviceId()::equals).isPresent());
        return served ? Standing.OTHER : Standing.UNMANAGED;
    }

    /** Asks once a file, of the few that have keys. */
    private List<KeyPlace> withGit(List<KeyPlace> places) {
        var known = new HashMap<Path, Optional<GitGuard.Kind>>();
        return places.stream()
                .map(place -> place.with(
                        known.computeIfAbsent(place.file(), this::look).orElse(null)))
                .toList();
    }

    private Optional<GitGuard.Kind> look(Path file) {
        return git.look(file.toString()).fold(found -> Optional.of(found.kind()), problem -> Optional.empty());
    }

    private static List<KeyPlace> sorted(Collection<KeyPlace> places) {
        return places.stream()
                .sorted(Comparator.comparing(KeyPlace::file)
                        .thenComparingInt(KeyPlace::line)
                        .thenComparingInt(KeyPlace::column))
                .toList();
    }
}
